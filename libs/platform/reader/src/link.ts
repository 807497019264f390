import type { Type } from '@nestjs/common';
import { Args, Extensions, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import type { Row, ViewerSql } from './declaration.js';
import { readerExtensions, type ReaderExtensions } from './root.js';
import { readField } from './row.js';
import type { Sql } from './sql.js';

/** A field that leads from one entity to another. */
export interface LinkDeclaration {
  kind: 'connection' | 'list' | 'one';
  of: () => Type<ObjectLiteral>;
  /** The relation on `of` that leads back (to-one or many-to-many), or the condition that joins the two. */
  via: string | ((row: Row<never>, parent: Row<never>, viewer: ViewerSql) => Sql);
  /** Which of the linked rows at all. */
  only?: (row: Row<never>, viewer: ViewerSql) => Sql;
  /** The order of a list. */
  orderBy?: { path: string; direction: 'ASC' | 'DESC' }[];
}

interface LinkOptions<Parent extends ObjectLiteral, Entity extends ObjectLiteral> {
  /** The type that gets the field. */
  on: () => Type<Parent>;
  /** Its name there. */
  name: string;
  /** The entity that it leads to. */
  of: () => Type<Entity>;
  /** The relation on `of` that leads back to `on` (to-one or many-to-many), or the condition that joins the two rows. */
  via: (keyof Entity & string) | ((row: Row<Entity>, parent: Row<Parent>, viewer: ViewerSql) => Sql);
  /** Which of the linked rows at all, beyond those that the viewer may see. */
  only?: (row: Row<Entity>, viewer: ViewerSql) => Sql;
  description: string;
  deprecationReason?: string;
  /** Cost and other extensions of the field. */
  extensions?: Record<string, unknown>;
}

/**
 * A field with a page of linked records that the downstream library adds to an upstream type. Put the class that it returns
 * into the module's `providers`.
 */
export function connectionField<Parent extends ObjectLiteral, Entity extends ObjectLiteral>(
  options: LinkOptions<Parent, Entity> & {
    /** The connection's class: `() => connectionOf(() => Practice)`. */
    type: () => Type<unknown>;
    /** The arguments' class with `first`, `last`, `after`, `before`, and `where` and `orderBy` where there are any. */
    arguments: Type<object>;
  },
): Type<unknown> {
  return linkResolver({ ...options, kind: 'connection', type: options.type, nullable: false });
}

/** A field with a short list of linked records, all of them; in the order of `orderBy`, else by id. */
export function listField<Parent extends ObjectLiteral, Entity extends ObjectLiteral>(
  options: LinkOptions<Parent, Entity> & { orderBy?: { path: string; direction: 'ASC' | 'DESC' }[] },
): Type<unknown> {
  return linkResolver({ ...options, kind: 'list', type: () => [options.of()], nullable: false });
}

/** A field with the one linked record, or null. */
export function toOneField<Parent extends ObjectLiteral, Entity extends ObjectLiteral>(
  options: LinkOptions<Parent, Entity>,
): Type<unknown> {
  return linkResolver({ ...options, kind: 'one', type: options.of, nullable: true });
}

/**
 * A field with a value that is worked out in SQL, such as a figure over linked records. Where it reads other entities, it does
 * so by `visibleRows`.
 */
export function computedField<Parent extends ObjectLiteral>(options: {
  /** The type that gets the field. */
  on: () => Type<Parent>;
  /** Its name there. */
  name: string;
  /** A scalar or an enum. */
  type: () => unknown;
  /** Whether there may be no value. */
  nullable: boolean;
  expression: (row: Row<Parent>, viewer: ViewerSql) => Sql;
  description: string;
  extensions?: Record<string, unknown>;
}): Type<unknown> {
  const { expression, ...others } = options;
  return fieldResolver({ ...others, reader: { computed: expression as ReaderExtensions['computed'] } });
}

interface LinkResolverOptions extends Omit<FieldResolverOptions, 'reader'> {
  of: () => Type<ObjectLiteral>;
  via: unknown;
  only?: unknown;
  orderBy?: LinkDeclaration['orderBy'];
  kind: LinkDeclaration['kind'];
}

interface FieldResolverOptions {
  on: () => Type<ObjectLiteral>;
  name: string;
  type: () => unknown;
  arguments?: Type<object>;
  nullable: boolean;
  description: string;
  deprecationReason?: string;
  extensions?: Record<string, unknown>;
  reader: ReaderExtensions;
}

function linkResolver({ kind, of, via, only, orderBy, ...options }: LinkResolverOptions): Type<unknown> {
  return fieldResolver({ ...options, reader: { link: { kind, of, via, only, orderBy } as LinkDeclaration } });
}

function fieldResolver(options: FieldResolverOptions): Type<unknown> {
  const { name, type, nullable, description, deprecationReason } = options;

  class LinkResolver {
    resolve(parent: unknown, info: GraphQLResolveInfo): unknown {
      return readField(parent, info);
    }
  }
  const prototype = LinkResolver.prototype as object;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, 'resolve')!;
  // One class serves every link; its name tells them apart in Nest's messages.
  Object.defineProperty(LinkResolver, 'name', { value: `${capitalize(name)}LinkResolver` });
  Resolver(options.on)(LinkResolver);
  Parent()(prototype, 'resolve', 0);
  Info()(prototype, 'resolve', 1);
  if (options.arguments) {
    const argumentsClass = options.arguments;
    // What the compiler would write for a method; Nest looks here even where the type is given.
    Reflect.defineMetadata('design:paramtypes', [Object, Object, argumentsClass], prototype, 'resolve');
    Args({ type: () => argumentsClass })(prototype, 'resolve', 2);
  }
  ResolveField(name, type as () => Type, { nullable, description, deprecationReason })(prototype, 'resolve', descriptor);
  Extensions({ ...options.extensions, ...readerExtensions(options.reader) })(prototype, 'resolve');
  return LinkResolver;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
