import type { Type } from '@nestjs/common';
import { addFieldMetadata, ObjectType } from '@nestjs/graphql';
import { fieldsOf, inputNameOf, whenMetadataLoads } from './nest-metadata.js';

/** What a caller who lost a race has no use for. */
const NOT_ECHOED = new Set(['idempotencyKey', 'expectedRevision']);

const echoes = new Map<Type, Type>();

/**
 * An object type with the fields of an input, so that a payload can hand the input back. It is filled when the schema is built,
 * because input classes may still be loading.
 */
export function echoOf(operation: string, input: () => Type): Type {
  class Echo {}
  whenMetadataLoads(() => {
    if (!isLoaded(input)) return false;
    ObjectType(`${operation}Echo`, { description: `The input of ${operation} as it was sent.` })(Echo);
    copyFields(input(), Echo);
    return true;
  });
  return Echo;
}

function copyFields(input: Type, echo: Type): void {
  for (const { name, type, isArray, description, options } of fieldsOf(input)) {
    if (NOT_ECHOED.has(name)) continue;
    const shown = inputNameOf(type) ? nestedEchoOf(type as Type) : type;
    const { nullable } = options as { nullable?: boolean };
    const typeFunction = () => (isArray ? [shown] : shown) as Type;
    addFieldMetadata(
      typeFunction,
      { nullable: nullable ?? false, description: description ?? name },
      echo.prototype as object,
      name,
      undefined,
      true,
    );
  }
}

/** Nested inputs may be shared by several operations: one echo serves them all. */
function nestedEchoOf(input: Type): Type {
  const known = echoes.get(input);
  if (known) return known;
  class NestedEcho {}
  echoes.set(input, NestedEcho);
  ObjectType(`${inputNameOf(input)!.replace(/Input$/, '')}Echo`, { description: 'A part of an input as it was sent.' })(NestedEcho);
  copyFields(input, NestedEcho);
  return NestedEcho;
}

/** True where the input and all inputs within it are defined. */
function isLoaded(input: () => Type, seen = new Set<Type>()): boolean {
  try {
    const target = input();
    if (seen.has(target)) return true;
    seen.add(target);
    return fieldsOf(target).every(({ type }) => !inputNameOf(type) || isLoaded(() => type as Type, seen));
  } catch {
    return false;
  }
}
