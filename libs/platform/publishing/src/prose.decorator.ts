import { MarkdownScalar, MarkdownText } from '@alliance/graphql';
import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { Column } from 'typeorm';

/** Characters that a longer text may have, unless said otherwise. */
export const MAX_PROSE = 5_000;

/** A longer text of content in Markdown: column, field and limit in one. Optional, and at most `max` characters. */
export function Prose(description: string, max: number = MAX_PROSE): PropertyDecorator {
  return applyDecorators(
    Field(() => MarkdownScalar, { nullable: true, description }),
    MarkdownText(max),
    Column('text', { nullable: true }),
  ) as PropertyDecorator;
}
