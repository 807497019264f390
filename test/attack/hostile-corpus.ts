import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { hostileDocuments } from './hostile-documents.js';

/** A request that tries to take more than its share. */
export interface HostileRequest {
  name: string;
  /** The body for `/graphql`. */
  body: string;
}

/**
 * Requests that try to stop the process, made from the schema: each connection, each record and each mutation of it is tried, those
 * that come later too.
 */
export function hostileCorpus(schema: GraphQLSchema): HostileRequest[] {
  const queries = Object.values(schema.getQueryType()!.getFields());
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return [
    ...queries.filter((field) => whereOf(field)).flatMap((field) => filters(field)),
    ...queries.filter((field) => isObjectType(getNamedType(field.type))).flatMap((field) => answers(field)),
    ...mutations.flatMap((field) => inputs(field)),
    ...hostileDocuments(schema),
    ...bodies(),
  ];
}

const request = (name: string, query: string, variables?: unknown): HostileRequest => ({
  name,
  body: JSON.stringify({ query, variables }),
});
const times = <Item>(count: number, make: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index));

/** The filter input of a connection. */
export function whereOf(field: GraphQLField<unknown, unknown>): GraphQLInputObjectType | undefined {
  const type = field.args.find(({ name }) => name === 'where')?.type;
  const named = type && getNamedType(type);
  return isInputObjectType(named) && 'or' in named.getFields() ? named : undefined;
}

/** One valid comparison for each filter of a type: `{ theme: { eq: HEAT } }`, relations left out. */
export function comparisonsOf(where: GraphQLInputObjectType): object[] {
  const found: object[] = [];
  for (const { name, type } of Object.values(where.getFields())) {
    const filter = getNamedType(type);
    if (!isInputObjectType(filter) || 'or' in filter.getFields()) continue;
    for (const operator of Object.values(filter.getFields())) {
      const value = valueOf(operator.type);
      if (value !== undefined) found.push({ [name]: { [operator.name]: value } });
    }
  }
  return found;
}

function valueOf(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type) as GraphQLInputType;
  if (isListType(nullable)) {
    const item = valueOf(nullable.ofType as GraphQLInputType);
    return item === undefined ? undefined : [item];
  }
  if (isEnumType(nullable)) return (nullable as GraphQLEnumType).getValues()[0]!.name;
  return { String: 'heat', Int: 7, Float: 7.5, Boolean: true, Date: '2026-01-01', DateTime: '2026-01-01T00:00:00Z' }[String(nullable)];
}

/** A filter tree: `branches` alternatives of so many comparisons each, `pick` says which. */
export function filterTree(where: GraphQLInputObjectType, branches: number, leaves: number, pick: (index: number) => number): object {
  const comparisons = comparisonsOf(where);
  const leaf = (index: number): object => comparisons[pick(index) % comparisons.length]!;
  return { and: times(branches, (branch) => ({ or: times(leaves, (index) => leaf(branch * leaves + index)) })) };
}

function filters(field: GraphQLField<unknown, unknown>): HostileRequest[] {
  const where = whereOf(field)!;
  const type = `$where: ${where.name}`;
  const count = `${field.name}(first: 1, where: $where) { totalCount }`;
  const aliased = times(15, (index) => `a${index}: ${count}`).join(' ');
  const empty = { or: times(100, () => ({ or: times(100, () => ({})) })) };
  const deep = (levels: number): object => times(levels, () => 0).reduce<object>((inner) => ({ not: inner }), {});
  const tree = (branches: number, leaves: number): object => filterTree(where, branches, leaves, (index) => index * 7);
  const sizes = [
    [20, 100],
    [6, 100],
    [1, 100],
  ] as const;
  return [
    ...sizes.map(([branches, leaves]) =>
      request(`${field.name}: ${branches} × ${leaves} filters`, `query (${type}) { ${count} }`, { where: tree(branches, leaves) }),
    ),
    request(`${field.name}: 15 aliases of 40 filters`, `query (${type}) { ${aliased} }`, { where: tree(1, 40) }),
    request(`${field.name}: 30,000 empty objects`, `query (${type}) { ${count} }`, { where: { and: [empty, empty, empty] } }),
    request(`${field.name}: 1,900 empty objects`, `query (${type}) { ${count} }`, {
      where: { and: times(18, () => ({ or: times(100, () => ({})) })) },
    }),
    request(`${field.name}: 15 levels`, `query (${type}) { ${count} }`, { where: deep(15) }),
    request(`${field.name}: 5,000 levels`, `query (${type}) { ${count} }`, { where: deep(3_000) }),
    request(`${field.name}: unknown filters`, `query (${type}) { ${count} }`, {
      where: { or: times(100, (n) => Object.fromEntries(times(9, (index) => [`${Object.keys(where.getFields())[0]!}${n}${index}`, 1]))) },
    }),
  ];
}

/** The most of a record or a list that the limits allow: few records with much below them, or many with all their texts. */
function answers(field: GraphQLField<unknown, unknown>): HostileRequest[] {
  const given = new Set(field.args.map(({ name }) => name));
  if (!given.has('first') && !given.has('slug') && field.args.some(({ type }) => isNonNullType(type))) return [];
  const sizes: readonly [records: number, levels: number][] = given.has('first')
    ? [
        [100, 0],
        [60, 1],
        [8, 2],
      ]
    : [
        [1, 1],
        [1, 2],
      ];
  const lists = given.has('first') ? listsIn(field) : [];
  return lists.concat(
    sizes.flatMap(([records, levels]) => {
      const arguments_ = given.has('first') ? `(first: ${records})` : given.has('slug') ? `(slug: "${field.name}-1")` : '';
      const selected = `${field.name}${arguments_} ${selectionOf(getNamedType(field.type) as GraphQLObjectType, levels + (given.has('first') ? 1 : 0))}`;
      const name = `${field.name}: all fields of ${records}, ${levels} levels`;
      // What isn't there sends the whole answer through the resolvers.
      return [request(name, `{ ${selected} }`), request(`${name}, resolved`, `{ ${selected} ${ABSENT} }`)];
    }),
  );
}

const ABSENT = 'absent: practice(slug: "none") { id }';

/** Lists within a list, as many records as the cost allows. */
function listsIn(field: GraphQLField<unknown, unknown>): HostileRequest[] {
  const nodes = (getNamedType(field.type) as GraphQLObjectType).getFields()['nodes'];
  const inner = nodes ? Object.values((getNamedType(nodes.type) as GraphQLObjectType).getFields()) : [];
  return inner
    .filter(({ args }) => args.some(({ name }) => name === 'first'))
    .flatMap((list) => {
      const selected = selectionOf(getNamedType(list.type) as GraphQLObjectType, 1);
      return [95, 30].map((records) =>
        request(
          `${field.name}.${list.name}: ${records} lists of 50, resolved`,
          `{ ${field.name}(first: ${records}) { nodes { ${list.name}(first: 50) ${selected} } } ${ABSENT} }`,
        ),
      );
    });
}

/** All plain fields of a type, its texts 14 times, and records below it so many levels down. */
function selectionOf(top: GraphQLObjectType, levels: number): string {
  let [fieldsLeft, aliasesLeft] = [250, 14];
  const select = (type: GraphQLObjectType, level: number): string => {
    const fields = Object.values(type.getFields()).filter(({ args }) => args.every((argument) => !isNonNullType(argument.type)));
    const isConnection = fields.some(({ name }) => name === 'pageInfo');
    const plain = fields.filter((field) => isLeafType(getNamedType(field.type)) && field.name !== 'totalCount');
    const parts = ['__typename', ...plain.filter(() => fieldsLeft-- > 0).map(({ name }) => name)];
    const texts = plain.filter((field) => String(getNullableType(field.type)) === 'String');
    if (!isConnection && texts.length > 0)
      while (aliasesLeft > 0) parts.push(`a${aliasesLeft}: ${texts[aliasesLeft-- % texts.length]!.name}`);
    for (const field of fields) {
      const target = getNamedType(field.type);
      if (!isObjectType(target) || level === 0 || fieldsLeft <= 0 || field.args.some(({ name }) => name === 'first')) continue;
      if (isConnection && field.name !== 'nodes') continue;
      parts.push(`${field.name} ${select(target, level - 1)}`);
    }
    return `{ ${parts.join(' ')} }`;
  };
  return select(top, levels);
}

/** Mutations with everything that fits into a body. */
function inputs(field: GraphQLField<unknown, unknown>): HostileRequest[] {
  const input = field.args.find(({ name }) => name === 'input');
  const type = input && getNamedType(input.type);
  if (!isInputObjectType(type)) return [];
  const fill = (of: GraphQLInputObjectType, level: number, text: string): object =>
    Object.fromEntries(Object.values(of.getFields()).map(({ name, type: fieldType }) => [name, fillValue(fieldType, level, text)]));
  const fillValue = (fieldType: GraphQLInputType, level: number, text: string): unknown => {
    const nullable = getNullableType(fieldType) as GraphQLInputType;
    if (isListType(nullable)) return times(level > 1 ? 12 : 1, () => fillValue(nullable.ofType as GraphQLInputType, level - 1, text));
    if (isInputObjectType(nullable)) return level > 0 ? fill(nullable, level - 1, text) : {};
    return nullable.toString() === 'String' ? text : (valueOf(nullable) ?? text);
  };
  const query = `mutation ($input: ${String(input!.type)}) { ${field.name}(input: $input) { __typename } }`;
  return [
    request(`${field.name}: everything`, query, { input: fill(type, 3, 'x'.repeat(20)) }),
    request(`${field.name}: long texts`, query, { input: fill(type, 1, '_1] '.repeat(1_000)) }),
  ].filter(({ body }) => body.length < 100_000);
}

/** Bodies that are large for no reason. */
function bodies(): HostileRequest[] {
  const raw = (name: string, body: string): HostileRequest => ({ name, body });
  return [
    raw('a body of brackets', '['.repeat(99_000)),
    raw('a body of nested objects', `${'{"a":'.repeat(19_000)}1`),
    raw('variables of brackets', `{"query":"{ __typename }","variables":{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`),
    raw(
      'many variables',
      JSON.stringify({ query: '{ __typename }', variables: Object.fromEntries(times(8_000, (index) => [`v${index}`, 1])) }),
    ),
    raw('a long operation name', JSON.stringify({ query: '{ __typename }', operationName: 'x'.repeat(90_000) })),
    raw('large extensions', JSON.stringify({ query: '{ __typename }', extensions: { a: times(40_000, () => 1) } })),
    raw(
      'many ids',
      JSON.stringify({
        query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
        variables: { ids: times(5_000, (index) => `prac_${index}`) },
      }),
    ),
    raw(
      'a long cursor',
      JSON.stringify({
        query: 'query ($a: String) { practices(first: 1, after: $a) { totalCount } }',
        variables: { a: 'x'.repeat(90_000) },
      }),
    ),
  ];
}
