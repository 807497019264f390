import type { Type } from '@nestjs/common';
import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { RelationMetadata } from 'typeorm/metadata/RelationMetadata.js';
import type { Catalogue, Column, Table } from './catalogue.js';
import { fieldDeclaration, type FieldDeclaration } from './declaration.js';
import type { LinkDeclaration } from './link.js';
import type { ReaderExtensions, RootDeclaration } from './root.js';

/** A field with a value of its own. */
export interface ValueField {
  readonly kind: 'value';
  readonly definition: GraphQLField<unknown, unknown>;
  /** The home that the row of `declaration` and `column` belongs to. */
  readonly home?: string;
  /** Undefined where the value is computed. */
  readonly property?: string;
  readonly column?: Column;
  readonly declaration: FieldDeclaration;
}

/** A field that leads to other records. */
export interface LinkField {
  readonly kind: 'link';
  readonly definition: GraphQLField<unknown, unknown>;
  readonly shape: LinkDeclaration['kind'];
  readonly target: Type | Function;
  readonly home?: string;
  /** A relation of this table (or of the home's), or one of the target's that leads back here, or a condition. */
  readonly relation?: RelationMetadata;
  readonly back?: RelationMetadata;
  readonly condition?: Exclude<LinkDeclaration['via'], string>;
  readonly only?: LinkDeclaration['only'];
  readonly declaration: FieldDeclaration;
}

export type ReadableField = ValueField | LinkField;

/** A GraphQL object type that shows an entity. */
export interface ReadableType {
  readonly type: GraphQLObjectType;
  readonly table: Table;
  readonly fields: ReadonlyMap<string, ReadableField>;
}

/** What the reader knows of a schema: which type shows which entity, and where each field comes from. */
export class ReadModel {
  private readonly byEntity = new Map<Function, ReadableType>();
  private readonly byPrefix = new Map<string, ReadableType>();

  /** Throws where a field of a readable type comes from nowhere. */
  constructor(
    readonly schema: GraphQLSchema,
    readonly catalogue: Catalogue,
  ) {
    for (const type of Object.values(schema.getTypeMap())) {
      const entity = isObjectType(type) ? readerExtensionsOf(type)?.entity?.() : undefined;
      if (entity) this.add(type as GraphQLObjectType, entity);
    }
  }

  get types(): ReadableType[] {
    return [...this.byEntity.values()];
  }

  typeOf(entity: Function): ReadableType {
    const type = this.byEntity.get(entity);
    if (!type) throw new Error(`${entity.name} is no GraphQL type with @Readable.`);
    return type;
  }

  findByPrefix(prefix: string): ReadableType | undefined {
    return this.byPrefix.get(prefix);
  }

  private add(type: GraphQLObjectType, entity: Type): void {
    const table = this.catalogue.table(entity);
    const fields = new Map<string, ReadableField>();
    for (const definition of Object.values(type.getFields())) {
      const extensions = readerExtensionsOf(definition);
      if (!extensions?.resolved) fields.set(definition.name, fieldOf(type, table, definition, extensions, this.catalogue));
    }
    const readable: ReadableType = { type, table, fields };
    this.byEntity.set(entity, readable);
    const { idPrefix } = table.options;
    if (!idPrefix) return;
    const other = this.byPrefix.get(idPrefix);
    if (other) throw new Error(`${type.name} and ${other.type.name} have the same id prefix "${idPrefix}".`);
    this.byPrefix.set(idPrefix, readable);
  }
}

/** What the reader declared on a type, a field or a scalar. */
export function readerExtensionsOf(owner: { extensions?: unknown }): ReaderExtensions | undefined {
  return (owner.extensions as { reader?: ReaderExtensions } | undefined)?.reader;
}

/** How a root field reads; undefined where it is an ordinary one. */
export function rootDeclarationOf(field: GraphQLField<unknown, unknown>): RootDeclaration | undefined {
  return readerExtensionsOf(field)?.root;
}

type Definition = GraphQLField<unknown, unknown>;

function fieldOf(
  type: GraphQLObjectType,
  table: Table,
  definition: Definition,
  { link, computed }: ReaderExtensions = {},
  catalogue: Catalogue,
): ReadableField {
  const property = definition.name;
  const declaration = fieldDeclaration(table.entity, property);
  if (computed) return { kind: 'value', definition, declaration: { ...declaration, computed } };
  if (declaration.computed) return { kind: 'value', definition, declaration };
  if (declaration.from) return fromHome(table, definition, declaration, catalogue);
  if (link) return declaredLink(table, definition, link, catalogue);
  const found =
    ownField(table, definition, declaration) ??
    homeNames(table)
      .map((home) => ownField(homeTable(table, home, catalogue), definition, declaration, home))
      .find((field) => field !== undefined);
  if (!found) {
    throw new Error(
      `${type.name}.${property} can't be read: ${table.title} and its homes have no column or relation of that name. ` +
        'Declare it with @From or @Computed, or mark its resolver with readerExtensions({ resolved: true }).',
    );
  }
  return found;
}

function ownField(table: Table, definition: Definition, declared: FieldDeclaration, home?: string): ReadableField | undefined {
  const property = definition.name;
  const declaration = home ? { ...fieldDeclaration(table.entity, property), ...declared } : declared;
  // The home's class may say how to compute a field that it shares with the record.
  if (home && declaration.computed) return { kind: 'value', definition, home, declaration };
  const column = table.findColumn(property);
  if (column && isLeafType(getNamedType(definition.type))) return { kind: 'value', definition, home, property, column, declaration };
  const relation = table.findRelation(property);
  if (!relation) return undefined;
  const shape = linkShape(definition, relation.isOneToMany || relation.isManyToMany);
  return { kind: 'link', definition, shape, home, relation, declaration, target: relation.inverseEntityMetadata.target as Function };
}

function fromHome(table: Table, definition: Definition, declaration: FieldDeclaration, catalogue: Catalogue): ValueField {
  const [home, property] = declaration.from!.split('.') as [string, string];
  if (!homeNames(table).includes(home)) throw new Error(`${table.title}.${definition.name}: there is no home "${home}".`);
  return { kind: 'value', definition, home, property, column: homeTable(table, home, catalogue).getColumn(property), declaration };
}

function declaredLink(table: Table, definition: Definition, link: LinkDeclaration, catalogue: Catalogue): LinkField {
  const target = link.of();
  const shared = { kind: 'link', definition, target, shape: link.kind, only: link.only, declaration: { orderBy: link.orderBy } } as const;
  if (typeof link.via !== 'string') return { ...shared, condition: link.via };
  const back = catalogue.table(target).findRelation(link.via);
  if (!back || back.inverseEntityMetadata.target !== table.entity) {
    throw new Error(`${table.title}.${definition.name}: ${target.name} has no relation "${link.via}" to ${table.title}.`);
  }
  return { ...shared, back };
}

function linkShape(definition: Definition, isMany: boolean): LinkField['shape'] {
  if (!isMany) return 'one';
  const named = getNamedType(definition.type);
  return readerExtensionsOf(named)?.connection ? 'connection' : 'list';
}

function homeNames(table: Table): string[] {
  return Object.keys(table.options.homes ?? {});
}

function homeTable(table: Table, home: string, catalogue: Catalogue): Table {
  return catalogue.table(table.options.homes![home]!.entity());
}
