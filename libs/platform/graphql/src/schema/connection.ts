import type { Type } from '@nestjs/common';
import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql';
import { objectNameOf, whenMetadataLoads } from './nest-metadata.js';

@ObjectType({ description: 'Where a page lies within its list.' })
export class PageInfo {
  @Field({ description: 'True where more entries follow this page.' })
  hasNextPage!: boolean;

  @Field({ description: 'True where entries come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last entry; null on an empty page.' })
  endCursor!: string | null;
}

/** One entry of a connection. */
export interface Edge<Entity> {
  cursor: string;
  node: Entity;
}

/** One page of a list, as the Relay specification shapes it. */
export interface Connection<Entity> {
  edges: Edge<Entity>[];
  nodes: Entity[];
  pageInfo: PageInfo;
  totalCount: number;
}

const connections = new Map<Type, Type<Connection<unknown>>>();

/**
 * The connection class of an entity, always the same one, named after its GraphQL type. Call it where modules load (a
 * constant beside the entity), not first inside a lazy `@Field` thunk: the schema must know the class before it is built.
 */
export function connectionOf<Entity extends object>(entity: () => Type<Entity>): Type<Connection<Entity>> {
  const known = connections.get(evaluated(entity) as Type);
  if (known) return known as Type<Connection<Entity>>;

  class EntityEdge {}
  class EntityConnection {}
  describe(EntityEdge, 'cursor', () => String, 'Marks this entry: pass it as `after` or `before`.');
  describe(EntityEdge, 'node', entity, 'The record itself.', 0);
  describe(EntityConnection, 'edges', () => [EntityEdge], 'The entries of the page, each with its cursor.', 0);
  describe(EntityConnection, 'nodes', () => [entity()], 'The records of the page, without their cursors.', 0);
  describe(EntityConnection, 'pageInfo', () => PageInfo, 'Where the page lies within the list.', 0);
  describe(EntityConnection, 'totalCount', () => Int, 'How many records the whole list has; counted only when asked for.');

  Extensions({ reader: { edge: entity } })(EntityEdge);
  Extensions({ reader: { connection: entity } })(EntityConnection);
  const define = (): boolean => {
    const target = evaluated(entity);
    if (!target) return false;
    const name = graphqlNameOf(target);
    if (connections.has(target)) throw new Error(`connectionOf(${name}) was called twice before ${name} was defined: share one constant.`);
    connections.set(target, EntityConnection as Type<Connection<unknown>>);
    ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })(EntityEdge);
    ObjectType(`${name}Connection`, { description: `A page of a list of ${name} records.` })(EntityConnection);
    return true;
  };
  if (!define()) whenMetadataLoads(define);
  return EntityConnection as Type<Connection<Entity>>;
}

/** The GraphQL name of an object type's class. */
export function graphqlNameOf(target: Type): string {
  const name = objectNameOf(target);
  if (!name) throw new Error(`${target.name} is no GraphQL object type.`);
  return name;
}

function describe(target: Type, name: string, type: () => unknown, description: string, cost?: number): void {
  Field(type as () => Type, { description })(target.prototype as object, name);
  if (cost !== undefined) Extensions({ cost })(target.prototype as object, name);
}

/** The class, or undefined while its module is still loading or the class isn't decorated yet. */
function evaluated<Entity>(entity: () => Type<Entity>): Type<Entity> | undefined {
  try {
    const target = entity();
    return objectNameOf(target) ? target : undefined;
  } catch {
    return undefined;
  }
}
