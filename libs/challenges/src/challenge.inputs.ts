import { type ContentName, CLASSIFYING_FACTS, contentInputs, MAX_LIST } from '@alliance/publishing';
import { Field, InputType, IntersectionType, PartialType, PickType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';
import { ChallengeFacts } from './challenge-facts.entity.js';
import { CHALLENGE_WORDS, ChallengeText } from './challenge-text.entity.js';

/** What challenges are called in operations. */
export const CHALLENGE_NAME: ContentName = { name: 'Challenge', field: 'challenge', noun: 'challenge', idPrefix: 'chal' };

/** The texts of a challenge in one language. */
const ChallengeWordsInput = PartialType(PickType(ChallengeText, CHALLENGE_WORDS, InputType));

/** The facts of a challenge, and the records that it names. */
@InputType({ isAbstract: true })
class ChallengeFactsInput extends PartialType(PickType(ChallengeFacts, CLASSIFYING_FACTS, InputType)) {
  @ArrayMaxSize(MAX_LIST)
  @ArrayUnique()
  @Field(() => [String], { nullable: true, description: 'Codes of its themes, such as `urban-governance`.' })
  themeCodes?: string[] | null;
}

/** Facts and texts: what is left out stays as it is, null clears. */
@InputType({ isAbstract: true })
export class ChallengeContentInput extends IntersectionType(ChallengeFactsInput, ChallengeWordsInput) {}

/** The inputs of everything that can be done to challenges as to all content. */
export const CHALLENGE_INPUTS = contentInputs(CHALLENGE_NAME, ChallengeContentInput, ChallengeWordsInput);

export type CreateChallengeInput = InstanceType<typeof CHALLENGE_INPUTS.create>;
export type UpdateChallengeInput = InstanceType<typeof CHALLENGE_INPUTS.update>;
export type TranslateChallengeInput = InstanceType<typeof CHALLENGE_INPUTS.translate>;
