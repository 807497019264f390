import {
  defaultFieldResolver,
  getNamedType,
  isEnumType,
  isObjectType,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { readerExtensionsOf, rootDeclarationOf } from './model.js';
import type { ReadContext } from './reader.options.js';
import { ReadRow, RecordRef, wrap } from './row.js';

/** The part of the reader that field resolvers need. */
export interface RecordReader {
  readRecord(record: RecordRef, info: GraphQLResolveInfo, context: ReadContext): Promise<unknown>;
}

const contexts = new WeakMap<GraphQLResolveInfo, ReadContext>();

/** The GraphQL context of a root field that the reader answers: `info` itself doesn't hold it. */
export function contextOf<Context extends ReadContext>(info: GraphQLResolveInfo): Context {
  const context = contexts.get(info);
  if (!context)
    throw new Error(`${info.parentType.name}.${info.fieldName} needs a decorator of the reader, such as @ReadOne, and ReaderModule.`);
  return context as Context;
}

const bound = new WeakSet<GraphQLSchema>();

/**
 * Lets the fields of a schema read rows by response key, and fill in the records of payloads. Nest gives every field a resolver
 * that reads its property, so that a default resolver would never be asked.
 */
export function bindReader(schema: GraphQLSchema, reader: RecordReader): void {
  if (bound.has(schema)) return;
  bound.add(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (rootDeclarationOf(field)) keepContext(field);
      else if (!readerExtensionsOf(field)?.resolved) readRows(field, reader);
    }
  }
}

function keepContext(field: GraphQLField<unknown, unknown>): void {
  const { resolve } = field;
  if (!resolve) throw new Error(`The root field "${field.name}" has no resolver.`);
  field.resolve = (source, args, context, info): unknown => {
    contexts.set(info, context as ReadContext);
    return resolve(source, args, context, info);
  };
}

function readRows(field: GraphQLField<unknown, unknown>, reader: RecordReader): void {
  const { resolve = defaultFieldResolver } = field;
  const toInternal = enumReader(field);
  field.resolve = (source, args, context, info): unknown => {
    if (source instanceof ReadRow) return toInternal(wrap(source.values[info.path.key]));
    const fill = (value: unknown): unknown => {
      if (value instanceof RecordRef) return reader.readRecord(value, info, context as ReadContext);
      return Array.isArray(value) && value.some((item) => item instanceof RecordRef) ? value.map(fill) : value;
    };
    const value: unknown = resolve(source, args, context, info);
    return value instanceof Promise ? value.then(fill) : fill(value);
  };
}

/** Rows hold the names of enum values, which GraphQL's execution wants to make from the values themselves. */
function enumReader(field: GraphQLField<unknown, unknown>): (value: unknown) => unknown {
  const type = getNamedType(field.type);
  if (!isEnumType(type) || type.getValues().every(({ name, value }) => name === value)) return (value) => value;
  const read = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(read) : typeof value === 'string' ? type.getValue(value)?.value : value;
  return read;
}
