import {
  BooleanFilter,
  IsRecordId,
  LocaleScalar,
  MarkdownScalar,
  MarkdownText,
  MutationInput,
  PageArguments,
  payloadOf,
  PlainText,
} from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { ArgsType, Field, ID, InputType, IntersectionType } from '@nestjs/graphql';
import { IsNotEmpty } from 'class-validator';
import { ReviewThread } from './review-thread.entity.js';

/** Characters that a comment may have. */
const MAX_BODY = 2_000;

@InputType({ isAbstract: true })
class CommentInput extends MutationInput {
  @IsNotEmpty()
  @MarkdownText(MAX_BODY)
  @Field(() => MarkdownScalar, { description: 'What to say, as Markdown. At most 2,000 characters.' })
  body!: string;
}

@InputType({ description: 'A comment that opens a thread on a record or on one of its fields.' })
export class OpenReviewThreadInput extends CommentInput {
  @Field(() => ID, { description: 'The record: a practice, challenge or lesson.' })
  recordId!: string;

  @PlainText(100)
  @Field(() => String, {
    nullable: true,
    description: 'Name of the field as the type has it, such as `summary`. Left out, the whole record.',
  })
  field?: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of the text, where the comment is about one of several.' })
  locale?: Locale | null;
}

@InputType({ isAbstract: true })
class ExistingThreadInput extends MutationInput {
  @IsRecordId('rthr')
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}

@InputType({ description: 'A further comment.' })
export class ReplyToReviewThreadInput extends IntersectionType(CommentInput, ExistingThreadInput) {}

@InputType({ description: 'A thread that is settled.' })
export class ResolveReviewThreadInput extends ExistingThreadInput {}

@InputType({ description: 'A settled thread that is not settled after all.' })
export class ReopenReviewThreadInput extends ExistingThreadInput {}

const record = { reviewThread: () => ReviewThread };

export const OpenReviewThreadPayload = payloadOf('OpenReviewThread', record);
export const ReplyToReviewThreadPayload = payloadOf('ReplyToReviewThread', record);
export const ResolveReviewThreadPayload = payloadOf('ResolveReviewThread', record);
export const ReopenReviewThreadPayload = payloadOf('ReopenReviewThread', record);

@InputType({ description: 'Which threads. Everything given must hold.' })
export class ReviewThreadWhere {
  @Field(() => BooleanFilter, { nullable: true, description: 'Whether it is settled.' })
  isResolved?: BooleanFilter | null;
}

@ArgsType()
export class ReviewThreadsArguments extends PageArguments {
  @Field(() => ReviewThreadWhere, { nullable: true, description: 'Only threads that meet all of this.' })
  where?: ReviewThreadWhere | null;
}
