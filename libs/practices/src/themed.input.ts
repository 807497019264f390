import { MAX_LIST } from '@alliance/publishing';
import { PlainText } from '@alliance/graphql';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';

/** The themes that a record belongs to. */
@InputType({ isAbstract: true })
export class ThemedInput {
  @ArrayMaxSize(MAX_LIST)
  @ArrayUnique()
  @PlainText(100, { each: true })
  @Field(() => [String], { nullable: true, description: 'Codes of its themes, such as `urban-governance`.' })
  themeCodes?: string[] | null;
}
