import { MarkdownScalar, MarkdownText } from '@alliance/graphql';
import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { Column } from 'typeorm';

/** Characters that the title of any content may have. */
export const MAX_TITLE = 150;

/** Characters that a longer text may have, unless said otherwise. */
export const MAX_PROSE = 5_000;

/** A longer text of content in Markdown: column, field and limit in one. Optional, and at most `max` characters. */
export function Prose(description: string, max: number = MAX_PROSE): PropertyDecorator {
  return applyDecorators(
    Field(() => MarkdownScalar, { nullable: true, description }),
    MarkdownText(max),
    Column('text', { nullable: true }),
    noteProse,
  ) as PropertyDecorator;
}

/** Whether a property of a class is a longer text in Markdown. */
export function isProse(entity: Function, property: string): boolean {
  return prose.get(entity.prototype as object)?.has(property) ?? false;
}

const prose = new WeakMap<object, Set<string | symbol>>();

function noteProse(prototype: object, property: string | symbol): void {
  const known = prose.get(prototype) ?? new Set();
  prose.set(prototype, known.add(property));
}
