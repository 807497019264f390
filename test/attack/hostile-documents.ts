import { getIntrospectionQuery, isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';
import type { HostileRequest } from './hostile-corpus.js';

const repeat = (count: number, make: (index: number) => string, separator = ' '): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator);

/** Documents that are hard to parse, to check or to answer, whatever the schema holds; most of them just within the limits. */
export function hostileDocuments(schema: GraphQLSchema): HostileRequest[] {
  const types = Object.values(schema.getTypeMap());
  const object = types.find((type) => isObjectType(type) && type.name.length > 15)!.name;
  const input = types.find((type) => isInputObjectType(type) && type.name.length > 15)!.name;
  const ofType = `${'ofType { '.repeat(13)}name${' }'.repeat(13)}`;
  const again = (levels: number): string => (levels === 0 ? 'name description' : `fields { type { ${again(levels - 1)} } }`);
  const possible = (levels: number): string =>
    levels === 0 ? 'name description' : `interfaces { possibleTypes { ${possible(levels - 1)} } }`;
  const documents: Record<string, string> = {
    'the introspection of tools': getIntrospectionQuery(),
    '15 schemas': `{ ${repeat(15, (index) => `a${index}: __schema { ...s }`)} } fragment s on __Schema { types { fields { type { ${ofType} } args { name description } } } }`,
    'types of types': `{ __schema { types { ${again(1)} } } }`,
    'types of interfaces of types': `{ __schema { types { ${possible(1)} } } }`,
    'types of one type': `query ($n: String!) { __type(name: $n) { ${again(2)} } }`,
    'descriptions 14 times': `{ __schema { types { ${repeat(14, (index) => `d${index}: description`)} fields { ${repeat(30, () => 'description')} } } } }`,
    'a field 990 times': `{ ${repeat(990, () => '__typename')} }`,
    'an alias 320 times': `{ ${repeat(320, () => 'a: __typename')} }`,
    'fields with arguments': `{ ${repeat(70, () => 'practices(first: 1) { totalCount }')} }`,
    'unknown fields with arguments': `{ ${repeat(160, () => 'x(a: 1)')} }`,
    'objects as arguments': `{ ${repeat(45, () => 'x(a: { a: 1 b: 2 c: 3 d: 4 e: 1 })')} }`,
    'unknown fields': `{ ${repeat(900, (index) => `practice${index}`)} }`,
    'unknown types of variables': `query (${repeat(230, (index) => `$a${index}: ${input}${index}`)}) { __typename }`,
    'unknown types of fragments': `{ ${repeat(160, (index) => `... on ${object}${index} { a }`)} }`,
    'unknown arguments': `{ practices(${repeat(300, (index) => `firs${index}: 1`)}) { totalCount } }`,
    'unknown directives': `{ __typename ${repeat(300, (index) => `@skip${index}`)} }`,
    'nested lists': `{ practices(first: 1, where: ${'['.repeat(480)}1${']'.repeat(480)}) { totalCount } }`,
    'nested objects': `{ practices(first: 1, where: ${'{ not: '.repeat(240)}{}${' }'.repeat(240)}) { totalCount } }`,
    'nested types': `query ($a: ${'['.repeat(480)}Int${']'.repeat(480)}) { __typename }`,
    'nested fields': `${'{ a '.repeat(320)}${'}'.repeat(320)}`,
    'nested fragments': `{ ${repeat(230, () => '... {')} __typename ${'}'.repeat(230)} }`,
    'fragments of fragments': `{ ...f0 } ${repeat(70, (index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`)} fragment f70 on Query { __typename }`,
    'fragments in a ring': `{ ...f0 } ${repeat(80, (index) => `fragment f${index} on Query { ...f${(index * 7 + 1) % 80} ...f${(index * 3 + 2) % 80} }`)}`,
    'filters in fragments': `{ ${repeat(45, () => '...f')} } fragment f on Query { practices(first: 1, where: { or: [${repeat(90, () => '{ not: {} }')}] }) { totalCount } }`,
    'many operations': repeat(150, (index) => `query q${index} { __typename }`),
    'fragments of many operations': `${repeat(40, (index) => `query q${index}($a: Int) { ...f0 }`)} ${repeat(40, (index) => `fragment f${index} on Query { ...f${index + 1} }`)} fragment f40 on Query { node(id: $a) { id } }`,
    'a long name': `{ ${'a'.repeat(14_900)} }`,
    'a long text': `{ practices(first: "${'x'.repeat(14_000)}") { totalCount } }`,
    'many long texts': `{ ${repeat(100, () => `node(id: "${'x'.repeat(125)}") { id }`)} }`,
    'a long document': `{ __typename } #${'x'.repeat(80_000)}`,
    'too many tokens': `{ ${repeat(5_000, () => 'a')} }`,
    'block texts': `{ node(id: """${'\\n '.repeat(4_000)}""") { id } }`,
  };
  return Object.entries(documents).map(([name, query]) => ({ name, body: JSON.stringify({ query, variables: { n: 'Query' } }) }));
}
