import type { Actor } from '@alliance/access';
import type { Challenge } from '@alliance/challenges';
import { City, CityContentService } from '@alliance/cities';
import type { ExchangeSession } from '@alliance/exchange-days';
import { Clock, dayOf, decodeId, faultsOfDay, UserErrors } from '@alliance/kernel';
import { type Practice, themeCodesOf, ThemeReferences, type Transfer } from '@alliance/practices';
import { type ContentType, type CreateContentInput, type ExistingContentInput, type Facts, factsAsGiven } from '@alliance/publishing';
import { Injectable } from '@nestjs/common';
import { LESSON_FACTS } from './lesson-facts.entity.js';
import { LessonSources, sourceIdsOf } from './lesson-sources.service.js';
import { LESSON_WORDS, LessonText } from './lesson-text.entity.js';
import { LessonVersion } from './lesson-version.entity.js';
import { Lesson } from './lesson.entity.js';
import type { LessonContentInput } from './lesson.inputs.js';
import { LESSON_MESSAGES } from './lesson.messages.js';

/** Writing lessons: what publishing has to know about them. */
@Injectable()
export class LessonService extends CityContentService<Lesson, LessonVersion, LessonText, LessonContentInput> {
  readonly type: ContentType<Lesson, LessonVersion, LessonText> = {
    name: 'lesson',
    record: Lesson,
    version: LessonVersion,
    text: LessonText,
    parts: ['themes'],
    facts: [...LESSON_FACTS, 'themes', 'practice', 'challenge', 'transfer', 'exchangeSession'],
    describe: {
      themes: themeCodesOf,
      practice: ({ id }: Practice) => this.sources.publicName('practiceId', id),
      challenge: ({ id }: Challenge) => this.sources.publicName('challengeId', id),
      transfer: ({ id }: Transfer) => this.sources.publicName('transferId', id),
      exchangeSession: ({ id }: ExchangeSession) => this.sources.publicName('exchangeSessionId', id),
    },
    words: LESSON_WORDS,
    title: 'title',
    required: {
      whatHappened: LESSON_MESSAGES.whatHappenedRequired,
      recommendation: LESSON_MESSAGES.recommendationRequired,
      outcome: LESSON_MESSAGES.outcomeRequired,
    },
    ...this.ownedByCity,
    // Each fact stands for itself; whether its day has come is asked where it is said.
    checkFacts: () => {},
    holdReferences: (versionId) => this.sources.holdSession(versionId),
  };

  constructor(
    private readonly themes: ThemeReferences,
    private readonly sources: LessonSources,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Drafts a lesson. @throws UserErrors NOT_FOUND for sources that the actor may not read, INVALID for a day in the future. */
  override async create(actor: Actor, input: CreateContentInput<LessonContentInput>): Promise<Lesson> {
    return this.database.transaction(async () => {
      await this.sources.requireReadable(actor, input);
      await this.requirePast(input, decodeId(input.cityId)!.uuid);
      return super.create(actor, input);
    });
  }

  /** Changes a lesson. @throws UserErrors NOT_FOUND for sources that the actor may not read, INVALID for a day in the future. */
  override async update(actor: Actor, input: ExistingContentInput & LessonContentInput): Promise<Lesson> {
    return this.database.transaction(async () => {
      await this.sources.requireReadable(actor, input);
      const lesson = await this.database.manager.findOneBy(Lesson, { id: decodeId(input.id)!.uuid });
      await this.requirePast(input, lesson?.cityId);
      return super.update(actor, input);
    });
  }

  protected override async factsOf(input: LessonContentInput): Promise<Facts<LessonVersion>> {
    const { themeCodes } = input;
    return {
      ...(factsAsGiven(LESSON_FACTS, input) as Facts<LessonVersion>),
      ...sourceIdsOf(input),
      ...(themeCodes !== undefined && { themes: await this.themes.themes(themeCodes ?? []) }),
    };
  }

  /** Where there is no such city, that is said later; until then the clocks of Greenwich hold. */
  private async requirePast({ happenedOn }: LessonContentInput, cityId: string | undefined): Promise<void> {
    if (!happenedOn) return;
    const city = cityId ? await this.database.manager.findOneBy(City, { id: cityId }) : null;
    const faults = faultsOfDay(happenedOn, dayOf(this.clock.now(), city?.timeZone ?? 'UTC'), 'happenedOn');
    if (faults.length > 0) throw new UserErrors(faults);
  }
}
