/** The only door to what `@nestjs/graphql` knows of decorated classes but doesn't export. */
import type { Type } from '@nestjs/common';
import { LazyMetadataStorage } from '@nestjs/graphql/dist/schema-builder/storages/lazy-metadata.storage.js';
import { TypeMetadataStorage } from '@nestjs/graphql/dist/schema-builder/storages/type-metadata.storage.js';
import { getFieldsAndDecoratorForType } from '@nestjs/graphql/dist/schema-builder/utils/get-fields-and-decorator.util.js';

/** One field of a decorated class. */
export interface FieldDescription {
  name: string;
  type: unknown;
  isArray: boolean;
  description: string | undefined;
  options: Record<string, unknown>;
}

/**
 * Runs `define` whenever Nest loads its metadata (at the latest when it builds the schema) until it answers true: what it needs
 * may belong to a module that is still loading.
 */
export function whenMetadataLoads(define: () => boolean): void {
  let isDone = false;
  LazyMetadataStorage.store(() => {
    if (isDone) return;
    // Set first: looking at fields loads metadata again.
    isDone = true;
    isDone = define();
    if (!isDone) whenMetadataLoads(define);
  });
}

/**
 * Looks at the type of every field, so that classes which are made on first use (`@Field(() => connectionOf(() => City))`) exist
 * before Nest collects all classes for the schema.
 */
export function evaluateTypes(): void {
  for (let known = -1; known !== decoratedClasses().length;) {
    known = decoratedClasses().length;
    LazyMetadataStorage.load();
    const operations = [...TypeMetadataStorage.getQueriesMetadata(), ...TypeMetadataStorage.getMutationsMetadata()];
    const fields = decoratedClasses().flatMap((target) => storedMetadataOf(target).fields.getAll());
    const links = (TypeMetadataStorage as unknown as { fieldResolvers: { typeFn?: () => unknown }[] }).fieldResolvers;
    for (const { typeFn } of [...operations, ...fields, ...links]) typeFn?.();
  }
}

function decoratedClasses(): Type[] {
  const interfaces = TypeMetadataStorage.getInterfacesMetadata();
  const others = [
    TypeMetadataStorage.getObjectTypesMetadata(),
    TypeMetadataStorage.getInputTypesMetadata(),
    TypeMetadataStorage.getArgumentsMetadata(),
  ];
  return [...interfaces, ...others.flatMap((list) => [...(list as Iterable<{ target: unknown }>)])].map(({ target }) => target as Type);
}

function storedMetadataOf(target: Type): { fields: { getAll: () => NestField[] } } {
  const { metadataByTargetCollection } = TypeMetadataStorage as unknown as {
    metadataByTargetCollection: { get: (target: Type) => { fields: { getAll: () => NestField[] } } };
  };
  return metadataByTargetCollection.get(target);
}

/** The fields of an object, input or arguments class, those of its base classes included. */
export function fieldsOf(target: Type): FieldDescription[] {
  const { fields } = getFieldsAndDecoratorForType(target as never) as unknown as { fields: NestField[] };
  return fields.map((field) => {
    // Evaluated first: only then do the options say whether the type is a list.
    const type = field.typeFn();
    const { isArray = false } = field.options as { isArray?: boolean };
    return { name: field.name, type, isArray, description: field.description, options: { ...field.options } };
  });
}

interface NestField {
  name: string;
  typeFn: () => unknown;
  description?: string;
  options: Record<string, unknown>;
}

/** The GraphQL name of a decorated object type; undefined where it isn't one (yet). */
export function objectNameOf(target: Type): string | undefined {
  return TypeMetadataStorage.getObjectTypeMetadataByTarget(target)?.name;
}

/** The GraphQL name of a decorated input type; undefined where it isn't one. */
export function inputNameOf(target: unknown): string | undefined {
  return typeof target === 'function' ? TypeMetadataStorage.getInputTypeMetadataByTarget(target as Type)?.name : undefined;
}

/** Every decorated input class by its GraphQL name. */
export function inputClasses(): Map<string, Type> {
  return new Map([...TypeMetadataStorage.getInputTypesMetadata()].map(({ name, target }) => [name, target as Type]));
}

interface NestParameter {
  kind: string;
  typeFn?: () => unknown;
}

/** Every arguments class by the field it belongs to, such as `Query.practices` or `City.practices`. Known once the schema is built. */
export function argumentClasses(): Map<string, Type> {
  const queries = TypeMetadataStorage.getQueriesMetadata().map(({ schemaName, methodArgs }) => ['Query', schemaName, methodArgs] as const);
  const fields = [...TypeMetadataStorage.getObjectTypesMetadata()].flatMap(({ name, properties }) =>
    (properties ?? []).map(({ schemaName, methodArgs }) => [name, schemaName, methodArgs] as const),
  );
  return new Map(
    [...queries, ...fields].flatMap(([type, field, parameters]) => {
      const whole = (parameters as NestParameter[] | undefined)?.find(({ kind }) => kind === 'args');
      return whole?.typeFn ? [[`${type}.${field}`, whole.typeFn() as Type] as const] : [];
    }),
  );
}

/** A field with all that is needed to declare it once more elsewhere. */
export interface DeclaredField {
  name: string;
  typeFn: () => Type;
  options: Record<string, unknown>;
  extensions: Record<string, unknown>;
}

/** The fields that a class declares itself, without those of its base classes. */
export function declaredFieldsOf(target: Type): DeclaredField[] {
  const { fields } = getFieldsAndDecoratorForType(target);
  return fields
    .filter((field) => (field.target as unknown) === target)
    .map(({ name, typeFn, options, extensions }) => ({
      name,
      typeFn: typeFn as () => Type,
      options: options as Record<string, unknown>,
      extensions: extensions ?? {},
    }));
}
