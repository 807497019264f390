import { IsRecordId, MutationInput, PlainLines, RevisionedInput } from '@alliance/graphql';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsNotEmpty } from 'class-validator';
import { ChallengeState } from './challenge.enums.js';

/** Practices that a challenge can be solved by. */
const MAX_SOLUTIONS = 20;

@InputType({ description: 'What the city does about its challenge, as a whole: what is left out, the challenge no longer says.' })
export class ChangeChallengeStateInput extends RevisionedInput {
  @IsRecordId('chal')
  @Field(() => ID, { description: 'The challenge: a published one.' })
  id!: string;

  @Field(() => ChallengeState, { description: 'What the city does about it.' })
  state!: ChallengeState;

  @PlainLines(500)
  @Field(() => String, {
    nullable: true,
    description: 'What there is to say of it. Required for SOLVED where no practice is named. At most 500 characters.',
  })
  note?: string | null;

  @ArrayMaxSize(MAX_SOLUTIONS)
  @ArrayUnique()
  @Field(() => [ID], {
    nullable: true,
    description: 'The published practices that solved it, of any city; only for SOLVED. At most 20.',
  })
  solvedByPracticeIds?: string[] | null;
}

@InputType({ description: 'A city that has a challenge of another city, too.' })
export class JoinChallengeInput extends MutationInput {
  @IsRecordId('chal')
  @Field(() => ID, { description: 'The challenge: a published one of another city.' })
  challengeId!: string;

  @IsRecordId('city')
  @Field(() => ID, { description: 'The city that has it, too.' })
  cityId!: string;

  @PlainLines(500)
  @Field(() => String, { nullable: true, description: 'What it is like in that city. At most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'A city that no longer has a challenge of another city.' })
export class LeaveChallengeInput extends MutationInput {
  @IsRecordId('chal')
  @Field(() => ID, { description: 'The challenge.' })
  challengeId!: string;

  @IsRecordId('city')
  @Field(() => ID, { description: 'The city that has joined it.' })
  cityId!: string;
}

@InputType({ description: 'A practice that may answer a challenge.' })
export class SuggestPracticeForChallengeInput extends MutationInput {
  @IsRecordId('chal')
  @Field(() => ID, { description: 'The challenge: a published one.' })
  challengeId!: string;

  @IsRecordId('prac')
  @Field(() => ID, { description: 'The practice: a published one, of any city.' })
  practiceId!: string;

  @IsNotEmpty()
  @PlainLines(1_000)
  @Field(() => String, { description: 'Why it fits. At most 1,000 characters.' })
  reason!: string;
}

@InputType({ isAbstract: true })
class ExistingSuggestionInput extends MutationInput {
  @IsRecordId('sugg')
  @Field(() => ID, { description: 'The suggestion. It waits for an answer.' })
  id!: string;
}

@InputType({ description: 'A suggestion that the challenge’s city agrees with.' })
export class AcceptSuggestionInput extends ExistingSuggestionInput {
  @PlainLines(500)
  @Field(() => String, {
    nullable: true,
    description: 'What to say to whoever suggested it; everybody sees it. At most 500 characters.',
  })
  answer?: string | null;
}

@InputType({ description: 'A suggestion that the challenge’s city does not agree with.' })
export class DeclineSuggestionInput extends ExistingSuggestionInput {
  @IsNotEmpty()
  @PlainLines(500)
  @Field(() => String, { description: 'Why not, for whoever suggested it. At most 500 characters.' })
  answer!: string;
}

@InputType({ description: 'A suggestion of one’s own that is to be taken back.' })
export class WithdrawSuggestionInput extends ExistingSuggestionInput {}
