import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { echoOf } from './echo.js';
import { UserErrorType } from './user-error.js';

/** The records that a payload holds: field name to entity. */
export type PayloadRecords = Record<string, () => Type>;

export interface PayloadOptions {
  /** The mutation's input class, for mutations with `expectedRevision`: adds `conflict { current yours }`. */
  revisioned?: () => Type;
}

/** What every payload class has; its records are fields of their own. */
export interface Payload {
  userErrors: UserErrorType[];
}

/**
 * The payload class of a mutation: `payloadOf('CreatePractice', { practice: () => Practice })` is
 * `CreatePracticePayload { practice, userErrors }`. With `{ revisioned: () => UpdatePracticeInput }` it also has
 * `conflict: UpdatePracticeConflict { current, yours }`, where `yours` mirrors the input.
 */
export function payloadOf(operation: string, records: PayloadRecords, options: PayloadOptions = {}): Type<Payload> {
  @ObjectType(`${operation}Payload`, { description: `What ${operation} did, or why it did nothing.` })
  class OperationPayload implements Payload {
    @Field(() => [UserErrorType], {
      description: 'What to mend; empty where everything went well. Nothing is changed as long as there is one.',
    })
    userErrors!: UserErrorType[];
  }
  for (const [name, entity] of Object.entries(records)) {
    Field(entity, { nullable: true, description: 'The record as it is now; null where `userErrors` says why.' })(
      OperationPayload.prototype,
      name,
    );
  }
  const [entity] = Object.values(records);
  if (options.revisioned && entity) {
    const conflict = conflictOf(operation, entity, options.revisioned);
    const description = 'Set where somebody saved a newer revision meanwhile: both versions, so that nothing is lost.';
    Field(() => conflict, { nullable: true, description })(OperationPayload.prototype, 'conflict');
  }
  return OperationPayload;
}

function conflictOf(operation: string, entity: () => Type, input: () => Type): Type {
  @ObjectType(`${operation}Conflict`, { description: 'A newer revision stands against what was sent.' })
  class OperationConflict {}
  const yours = echoOf(operation, input);
  Field(entity, { nullable: true, description: 'The record as somebody else saved it.' })(OperationConflict.prototype, 'current');
  Field(() => yours, { description: 'The input as it was sent.' })(OperationConflict.prototype, 'yours');
  return OperationConflict;
}
