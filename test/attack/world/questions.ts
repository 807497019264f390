import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Names } from './world.js';

/** A query that might tell what it should not. */
export interface Question {
  query: string;
  variables?: Record<string, unknown>;
  /** True for what shows most of its kind at once. */
  isFirst?: boolean;
}

type Field = GraphQLField<unknown, unknown>;

const PAGE = '(first: 5)';
const DATES = ['2020-01-01', '2026-04-01', '2098-01-01'];
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  Date: DATES,
  DateTime: DATES.map((date) => `${date}T00:00:00Z`),
  Boolean: [true, false],
  Int: [0, 1, 11],
  Locale: ['fi', 'en'],
  CountryCode: ['FI', 'SE'],
  String: ['zq', 'e', 'mobility', 'practice.update', 'Practice'],
};

const has = ({ args }: Field, name: string): boolean => args.some((argument) => argument.name === name);
const pageOf = (field: Field): string => (has(field, 'first') ? PAGE : '');
const isPlain = ({ args, type }: Field): boolean => isLeafType(getNamedType(type)) && args.length === 0;

/** The types that have ids of their own. */
export function nodeTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
}

/** Every plain field of a type, of what only stands below it, and of the items of a connection. */
function plainFields(type: GraphQLObjectType, depth = 2): string {
  const fields = Object.values(type.getFields());
  const isPart = (field: Field): boolean => {
    const part = getNamedType(field.type);
    return (
      field.args.length === 0 &&
      isObjectType(part) &&
      part.getInterfaces().length === 0 &&
      depth > 0 &&
      !['edges', 'pageInfo'].includes(field.name)
    );
  };
  const plain = fields.flatMap((field) => {
    if (isPlain(field)) return [field.name];
    return isPart(field) ? [`${field.name} { ${plainFields(getNamedType(field.type) as GraphQLObjectType, depth - 1)} }`] : [];
  });
  const items = fields.find(({ name }) => name === 'nodes');
  if (!items) return ['__typename', ...plain].join(' ');
  return `totalCount edges { cursor } nodes { ${plainFields(getNamedType(items.type) as GraphQLObjectType, depth - 1)} }`;
}

function below(field: Field): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  return ` { ${isObjectType(type) ? plainFields(type) : '__typename'} }`;
}

/** Asks for each field of each record by its id, for what is one step further, and for what hangs on whoever asks. */
export function everyField(schema: GraphQLSchema, { ids }: Names, recordsOfType: number): Question[] {
  const questions = nodeTypes(schema).flatMap((type) => {
    const known = ids[entityName(type, ids)] ?? [];
    // Both ends: of what was made first, and last.
    const some = known.length <= recordsOfType ? known : [...known.slice(0, recordsOfType / 2), ...known.slice(-recordsOfType / 2)];
    const fields = Object.values(type.getFields());
    const selections = [
      plainFields(type),
      ...fields.filter((field) => !isPlain(field)).map((field) => `${field.name}${pageOf(field)}${below(field)}`),
    ];
    return selections.flatMap((selection, index) =>
      chunksOf(some, 20).map((chunk) => ({
        query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type.name} { ${selection} } } }`,
        variables: { ids: chunk },
        isFirst: index === 0,
      })),
    );
  });
  const { viewer } = schema.getQueryType()!.getFields();
  const own = Object.values((getNamedType(viewer!.type) as GraphQLObjectType).getFields());
  return [...questions, ...own.map((field) => ({ isFirst: true, query: `{ viewer { ${field.name}${pageOf(field)}${below(field)} } }` }))];
}

/** Asks for what might be hidden by what it is called, as it is and as it was. */
export function byName(schema: GraphQLSchema, { ids, slugs }: Names): Question[] {
  const all = Object.values(ids).flat();
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const own = ids[entityName(getNamedType(field.type) as GraphQLObjectType, ids)] ?? all;
    const named = (argument: string, values: readonly string[]): Question[] => {
      if (!has(field, argument)) return [];
      const version = has(field, 'version') ? [', version: 1'] : [];
      return values.flatMap((value) =>
        ['', ...version].map((more) => ({ query: `{ ${field.name}(${argument}: ${JSON.stringify(value)}${more}) ${below(field)} }` })),
      );
    };
    return [...named('id', own), ...named('slug', slugs)];
  });
}

/** A list that can be asked to count, to find and to sort, with what stands around it. */
interface List {
  field: Field;
  wrap: (selection: string) => string;
  variables: Record<string, unknown>;
}

function listsOf(schema: GraphQLSchema, { ids }: Names): List[] {
  const searchable = (type: GraphQLObjectType): Field[] =>
    Object.values(type.getFields()).filter((field) => has(field, 'where') || has(field, 'orderBy'));
  const roots = searchable(schema.getQueryType()!).map((field) => ({ field, wrap: (selection: string) => selection, variables: {} }));
  const nested = nodeTypes(schema).flatMap((type) => {
    const parents = ids[entityName(type, ids)] ?? [];
    return searchable(type).map((field) => ({
      field,
      wrap: (selection: string) => `nodes(ids: $ids) { ... on ${type.name} { ${selection} } }`,
      variables: { ids: [...parents.slice(0, 10), ...parents.slice(-10)] },
    }));
  });
  return [...roots, ...nested];
}

/** Counts, finds and sorts by every filter and order of every list, with values of what is hidden. */
export function everyFilter(schema: GraphQLSchema, names: Names): Question[] {
  return listsOf(schema, names).flatMap((list) => {
    const where = list.field.args.find(({ name }) => name === 'where');
    const found = 'totalCount edges { cursor } nodes { __typename id }';
    const filters = where ? filtersOf(getNullableType(where.type) as GraphQLInputObjectType, names, list.field) : [];
    return filters.flatMap((filter) =>
      [filter, { not: filter }].map((value) => ({
        query: `query ($where: ${String(where!.type)}${list.variables['ids'] ? ', $ids: [ID!]!' : ''}) { ${list.wrap(`${list.field.name}(first: 5, where: $where) { ${found} }`)} }`,
        variables: { ...list.variables, where: value },
      })),
    );
  });
}

/** Every order of every list, from both ends; with `$cursor`, to go on from an edge that somebody else has seen. */
export function everyOrder(schema: GraphQLSchema, names: Names): Question[] {
  return listsOf(schema, names).flatMap((list) => {
    const orderBy = list.field.args.find(({ name }) => name === 'orderBy');
    if (!orderBy) return [];
    const order = (getNamedType(orderBy.type) as GraphQLInputObjectType).getFields();
    const keys = (getNamedType(order['field']!.type) as GraphQLEnumType).getValues();
    return keys.flatMap(({ name: key }) =>
      ['ASC', 'DESC'].flatMap((direction) =>
        ['first: 5, after', 'last: 5, before'].map((page) => ({
          query: `query ($cursor: String${list.variables['ids'] ? ', $ids: [ID!]!' : ''}) { ${list.wrap(
            `${list.field.name}(${page}: $cursor, orderBy: [{ field: ${key}, direction: ${direction} }]) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } }`,
          )} }`,
          variables: { ...list.variables },
        })),
      ),
    );
  });
}

/** Each filter with each operator and value, one relation deep. */
function filtersOf(type: GraphQLInputObjectType, names: Names, field: Field, isNested = false): Record<string, unknown>[] {
  return Object.values(type.getFields()).flatMap(({ name, type: inputType }) => {
    if (['and', 'or', 'not'].includes(name)) return [];
    const filter = getNullableType(inputType) as GraphQLInputType;
    if (!isInputObjectType(filter)) return [];
    if ('and' in filter.getFields()) return isNested ? [] : filtersOf(filter, names, field, true).map((inner) => ({ [name]: inner }));
    return Object.values(filter.getFields()).flatMap((operator) => {
      const wanted = getNullableType(operator.type) as GraphQLInputType;
      const values = valuesOf(getNamedType(wanted).name === 'String' ? `${name}` : '', getNamedType(wanted) as never, names);
      const lists = name === 'id' || isIdFilter(wanted) ? chunksOf(values, 90) : values.map((value) => [value]);
      return isListType(wanted)
        ? lists.map((list) => ({ [name]: { [operator.name]: list } }))
        : values.slice(0, 12).map((value) => ({ [name]: { [operator.name]: value } }));
    });
  });
}

const isIdFilter = (type: GraphQLInputType): boolean => getNamedType(type).name === 'ID';

function valuesOf(place: string, type: GraphQLEnumType | { name: string }, { ids, slugs }: Names): readonly unknown[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (type.name === 'ID') return Object.values(ids).flatMap((some) => [...some.slice(0, 3), ...some.slice(-3)]);
  if (place === 'slug') return [...slugs.slice(0, 3), ...slugs.slice(-9), 'zq'];
  return VALUES[type.name] ?? VALUES['String']!;
}

/** The entity of a type: `GoodPractice` is a `Practice`. */
function entityName({ name }: { name: string }, ids: Names['ids']): string {
  return ids[name] ? name : name.replace(/^Good/, '');
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
