import { MAX_LIST } from '@alliance/publishing';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';

/** The themes that a record belongs to. */
@InputType({ isAbstract: true })
export class ThemedInput {
  @ArrayMaxSize(MAX_LIST)
  @ArrayUnique()
  @Field(() => [String], { nullable: true, description: 'Codes of its themes, such as `urban-governance`.' })
  themeCodes?: string[] | null;
}
