import { CityContentService } from '@alliance/cities';
import { themeCodesOf, ThemeReferences } from '@alliance/practices';
import { CLASSIFYING_FACTS, type ContentType, type Facts, factsAsGiven } from '@alliance/publishing';
import { Injectable } from '@nestjs/common';
import { CHALLENGE_WORDS, ChallengeText } from './challenge-text.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { Challenge } from './challenge.entity.js';
import type { ChallengeContentInput } from './challenge.inputs.js';
import { CHALLENGE_MESSAGES } from './challenge.messages.js';

/** Writing challenges: what publishing has to know about them. */
@Injectable()
export class ChallengeService extends CityContentService<Challenge, ChallengeVersion, ChallengeText, ChallengeContentInput> {
  readonly type: ContentType<Challenge, ChallengeVersion, ChallengeText> = {
    name: 'challenge',
    record: Challenge,
    version: ChallengeVersion,
    text: ChallengeText,
    parts: ['themes'],
    facts: [...CLASSIFYING_FACTS, 'themes'],
    describe: { themes: themeCodesOf },
    words: CHALLENGE_WORDS,
    title: 'title',
    required: { description: CHALLENGE_MESSAGES.descriptionRequired },
    ...this.ownedByCity,
    checkFacts: () => undefined,
  };

  constructor(private readonly themes: ThemeReferences) {
    super();
  }

  protected override async factsOf(input: ChallengeContentInput): Promise<Facts<ChallengeVersion>> {
    const facts = factsAsGiven(CLASSIFYING_FACTS, input);
    if (input.themeCodes !== undefined) facts['themes'] = await this.themes.themes(input.themeCodes ?? []);
    return facts as Facts<ChallengeVersion>;
  }
}
