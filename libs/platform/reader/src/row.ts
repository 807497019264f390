import type { Type } from '@nestjs/common';
import { defaultFieldResolver, type GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';

/** Key of a row's type name, where its position allows several; no alias can be like it. */
export const TYPE_KEY = '#type';

/** An object that the reader read for one selection: its values by response key. */
export class ReadRow {
  constructor(readonly values: Readonly<Record<string, unknown>>) {}

  /** For GraphQL's choice among the types of an interface or a union. */
  get __typename(): string | undefined {
    return this.values[TYPE_KEY] as string | undefined;
  }
}

/** A record that is to be read for the selection at the place where it is returned. */
export class RecordRef {
  constructor(
    readonly entity: Type<ObjectLiteral>,
    readonly id: string,
  ) {}
}

/** Stands for a record (by its UUID) in a payload; the reader fills in what is selected of it, as the viewer may see it. */
export function recordRef<Entity extends ObjectLiteral>(entity: Type<Entity>, id: string): Entity {
  return new RecordRef(entity, id) as unknown as Entity;
}

/** Values as GraphQL's execution gets them: objects become rows. */
export function wrap(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(wrap);
  return new ReadRow(value as Record<string, unknown>);
}

/** The value of a field of something that the reader read. */
export function readField(parent: unknown, info: GraphQLResolveInfo): unknown {
  if (parent instanceof ReadRow) return wrap(parent.values[info.path.key]);
  throw new Error(`${info.parentType.name}.${info.fieldName} can only be read from a record that the reader read.`);
}

/** For fields without a resolver: reads rows by response key, and else does as GraphQL's own default. */
export function readerFieldResolver(source: unknown, args: Record<string, unknown>, context: unknown, info: GraphQLResolveInfo): unknown {
  return source instanceof ReadRow ? readField(source, info) : defaultFieldResolver(source, args, context, info);
}
