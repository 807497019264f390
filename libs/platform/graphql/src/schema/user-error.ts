import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { UserErrorCode as Code } from '@alliance/kernel';

const DESCRIPTIONS: Record<Code, string> = {
  INVALID: 'The value has the wrong form; the message says what is expected.',
  REQUIRED: 'A value is missing.',
  TOO_LONG: 'The text is longer than the limit that the message names.',
  TAKEN: 'Another record has this value already.',
  CONFLICT: 'Somebody saved a newer revision meanwhile; `conflict` shows both.',
  FULL: 'No seat is left.',
  CLOSED: 'It is not open for this now.',
  ALREADY_REGISTERED: 'The person is registered already.',
  WRONG_STATE: 'The record is in a state that does not allow this step.',
  FOUR_EYES: 'Somebody else must do this step.',
  NOT_FOUND: 'What the input refers to does not exist, or is not visible to you.',
  LIMIT: 'A limit on how many is reached; the message names it.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used before with other input.',
};

/** The codes of user errors, as GraphQL shows them. */
export const UserErrorCode = Object.fromEntries(Object.keys(DESCRIPTIONS).map((code) => [code, code])) as { [Key in Code]: Key };

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Kind of a problem that the sender can mend.',
  valuesMap: Object.fromEntries(Object.entries(DESCRIPTIONS).map(([code, description]) => [code, { description }])),
});

@ObjectType('UserError', { description: 'A problem with a mutation that the sender can mend. Nothing was changed.' })
export class UserErrorType {
  @Field(() => UserErrorCode, { description: 'Kind of the problem, for programs.' })
  code!: Code;

  @Field({ description: 'What is wrong and how to mend it, for people, in the language of the request.' })
  message!: string;

  @Field(() => [String], {
    description:
      'Way to the value within the arguments, such as `["input", "sessions", "0", "title"]`; empty where no single value is to blame.',
  })
  path!: string[];
}
