import { Field, InputType, Int } from '@nestjs/graphql';
import { PlainText } from '../validation/decorator.js';

/** Base of every mutation's input. */
@InputType({ isAbstract: true })
export class MutationInput {
  @PlainText(100)
  @Field(() => String, {
    nullable: true,
    description:
      'A key of your own, at most 100 characters. The same key with the same input is carried out once, however often it is sent.',
  })
  idempotencyKey?: string | null;
}

/** Base of the input of every mutation that changes a record. */
@InputType({ isAbstract: true })
export class RevisionedInput extends MutationInput {
  @Field(() => Int, {
    description: 'The `revision` that you have read. Where a newer one was saved meanwhile, nothing is changed and `conflict` shows both.',
  })
  expectedRevision!: number;
}
