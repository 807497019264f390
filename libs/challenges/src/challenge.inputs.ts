import { ThemedInput } from '@alliance/practices';
import { type ContentName, CLASSIFYING_FACTS, contentInputs } from '@alliance/publishing';
import { InputType, IntersectionType, PartialType, PickType } from '@nestjs/graphql';
import { ChallengeFacts } from './challenge-facts.entity.js';
import { CHALLENGE_WORDS, ChallengeText } from './challenge-text.entity.js';

/** What challenges are called in operations. */
export const CHALLENGE_NAME: ContentName = { name: 'Challenge', field: 'challenge', noun: 'challenge', idPrefix: 'chal' };

/** The texts of a challenge in one language. */
const ChallengeWordsInput = PartialType(PickType(ChallengeText, CHALLENGE_WORDS, InputType));

/** The facts of a challenge, and the records that it names. */
@InputType({ isAbstract: true })
class ChallengeFactsInput extends IntersectionType(PartialType(PickType(ChallengeFacts, CLASSIFYING_FACTS, InputType)), ThemedInput) {}

/** Facts and texts: what is left out stays as it is, null clears. */
@InputType({ isAbstract: true })
export class ChallengeContentInput extends IntersectionType(ChallengeFactsInput, ChallengeWordsInput) {}

/** The inputs of everything that can be done to challenges as to all content. */
export const CHALLENGE_INPUTS = contentInputs(CHALLENGE_NAME, ChallengeContentInput, ChallengeWordsInput);
