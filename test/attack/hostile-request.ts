import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { getNamedType, isLeafType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { HostileValues, type Draw } from './hostile-values.js';

/** A request as `fetch` sends it. */
export interface HostileRequest {
  method: string;
  /** Path with the query string. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface HostileRequestOptions {
  /** Public ids that exist. */
  ids: readonly string[];
  /** Tokens of people in different roles. */
  tokens: readonly string[];
}

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  accept: [
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'text/html',
    'multipart/mixed',
    '',
    ';;;',
    'application/json;q=0',
  ],
  'content-type': [
    ...['application/json', 'application/json; charset=utf-16', 'text/plain', 'application/xml', 'multipart/form-data', '', 'a', ';'],
    ...['application/x-www-form-urlencoded', 'application/graphql', 'application/json, text/plain', 'multipart/form-data; boundary='],
  ],
  authorization: ['Bearer', 'Bearer ', 'Bearer ax_', 'Basic YTpi', '', `Bearer ${'x'.repeat(5_000)}`, 'Bearer a b', 'bearer \u00ff'],
  cookie: ['__Host-session=x', '__Host-session=', '__Host-session=%ff; __Host-session=y', 'a', '=', `__Host-session=${'x'.repeat(43)}`],
  origin: ['null', 'https://evil.example', '', 'x', 'http://localhost:0'],
  'accept-language': ['fi', 'sv;q=2', '*', '-', 'x'.repeat(3_000), 'de-DE-u-co-phonebk, ;q'],
  'apollo-require-preflight': ['', '1'],
  'x-request-id': ['x', 'x'.repeat(65), '\u00e9', '12345678'],
  'content-encoding': ['gzip', 'identity', 'br', 'x'],
  'x-forwarded-for': ['unknown', '::1', '1.2.3.4, 5', ','],
  'if-none-match': ['*', '"', 'W/"x"', ','],
};

/**
 * Requests to `/graphql` that no client should send: operations made from the schema, whichever it has, with values at and beyond
 * the edges, in envelopes with one or several faults.
 */
export function hostileRequest(schema: GraphQLSchema, options: HostileRequestOptions): fc.Arbitrary<HostileRequest> {
  return fc.gen().map((generate) => new RequestWriter(schema, options, (max) => generate(fc.integer, { min: 0, max })).write());
}

type Envelope = Record<string, unknown>;

class RequestWriter {
  private readonly values: HostileValues;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: HostileRequestOptions,
    private readonly draw: Draw,
  ) {
    this.values = new HostileValues(options.ids, draw);
  }

  write(): HostileRequest {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (!this.values.chance(3)) headers['authorization'] = `Bearer ${this.values.pick(this.options.tokens)}`;
    if (this.values.chance(5)) {
      const name = this.values.pick(Object.keys(HEADERS));
      headers[name] = this.values.pick(HEADERS[name]!);
    }
    const envelope = this.envelope();
    if (this.values.chance(6)) return this.get(envelope, headers);
    const method = this.values.chance(40) ? this.values.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS']) : 'POST';
    return { method, path: '/graphql', headers, body: this.body(envelope) };
  }

  private get(envelope: Envelope, headers: Record<string, string>): HostileRequest {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(envelope)) {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      parameters.append(name, text.slice(0, 4_000));
      if (this.values.chance(12)) parameters.append(name, text.slice(0, 1_000));
    }
    const damage = this.values.chance(8)
      ? this.values.pick(['&query=%', '&%ff', '&variables={', '&extensions=null', '&=', '&&', '&query'])
      : '';
    const search = `${parameters.toString().slice(0, 12_000)}${damage}`;
    if (this.values.chance(2)) delete headers['content-type'];
    return { method: this.values.chance(10) ? 'HEAD' : 'GET', path: `/graphql?${search}`, headers };
  }

  private body(envelope: Envelope): string {
    const text = JSON.stringify(
      this.values.chance(30) ? this.values.pick([[envelope], [envelope, envelope], [], envelope['query']]) : envelope,
    );
    const fault = this.draw(40);
    if (fault === 0) return text.slice(0, this.draw(text.length));
    if (fault === 1) return `\ufeff${text}`;
    if (fault === 2) return text.replace('{', '{"__proto__":{"query":"{ me }"},');
    if (fault === 3) return text.replace('{', '{"query":"{ __typename }",');
    if (fault === 4) return this.values.pick(['', ' ', 'null', '[]', '{}', '1', '"x"', 'NaN', '{"query":}', `${'['.repeat(5_000)}`]);
    return text;
  }

  private envelope(): Envelope {
    const envelope: Envelope = this.values.chance(30) ? { query: this.values.junk() } : this.operation();
    const fault = this.draw(28);
    if (fault === 0) envelope['variables'] = this.values.junk();
    if (fault === 1) envelope['extensions'] = this.values.junk();
    if (fault === 2) envelope['operationName'] = this.values.junk();
    if (fault === 3) envelope['query'] = this.values.junk();
    if (fault === 4) envelope['operationName'] = this.values.pick(['', 'Other', '__proto__', 'constructor', null, 'A']);
    if (fault === 5 || fault === 6) this.persist(envelope);
    if (fault === 7) delete envelope['query'];
    if (fault === 8) envelope[this.values.pick(['id', 'doc_id', 'operations', 'map', 'query ', 'Query'])] = this.values.junk();
    return envelope;
  }

  private persist(envelope: Envelope): void {
    const query = typeof envelope['query'] === 'string' ? envelope['query'] : '{ __typename }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const wrong = 'a'.repeat(64);
    const persistedQuery: unknown = this.values.pick<unknown>([
      { version: 1, sha256Hash: wrong },
      { version: 1, sha256Hash },
      { version: 1, sha256Hash: this.values.junk() },
      { version: this.values.pick([0, 2, '1', null, 1.5]), sha256Hash },
      { version: 1 },
      { sha256Hash },
      this.values.junk(),
    ]);
    envelope['extensions'] = { persistedQuery };
    if (this.values.chance(2)) delete envelope['query'];
  }

  /** One root field with all its arguments as variables, whole or with a fault in its text. */
  private operation(): Envelope {
    const kind = this.values.chance(2) ? 'query' : 'mutation';
    const root = (kind === 'query' ? this.schema.getQueryType() : this.schema.getMutationType())!;
    const field = this.values.pick(Object.values(root.getFields()));
    const given = field.args.filter(({ type }) => String(type).endsWith('!') || this.values.chance(2));
    const variables = Object.fromEntries(given.map(({ name, type }) => [name, this.values.make(type)]));
    const declarations = given.map(({ name, type }) => `$${name}: ${String(type)}`);
    const handed = given.map(({ name }) => `${name}: $${name}`);
    const head = `${kind} A${declarations.length > 0 ? `(${declarations.join(', ')})` : ''}`;
    const query = `${head} { ${field.name}${handed.length > 0 ? `(${handed.join(', ')})` : ''}${this.selection(field)} }`;
    return { query: this.damaged(query), variables };
  }

  private selection({ type }: GraphQLField<unknown, unknown>): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    const fields = 'getFields' in named ? named.getFields() : {};
    const wanted = ['id', 'totalCount', 'nodes', 'userErrors'].filter((name) => fields[name]?.args.length === 0);
    const inner: Record<string, string> = { nodes: 'nodes { __typename }', userErrors: 'userErrors { code path message }' };
    return ` { __typename ${wanted.map((name) => inner[name] ?? name).join(' ')} }`;
  }

  private damaged(query: string): string {
    const at = this.draw(query.length);
    switch (this.draw(30)) {
      case 0:
        return query.slice(0, at);
      case 1:
        return query.slice(0, at) + query.slice(at + 1);
      case 2:
        return query.slice(0, at) + this.values.text() + query.slice(at);
      case 3:
        return query.replace(/^\w+/, 'subscription');
      case 4:
        return `${query} query B { viewer { id } }`;
      case 5:
        return `${query} ${query}`;
      case 6:
        return `${query} fragment F on Query { viewer { id } }`;
      case 7:
        return 'fragment F on Query { viewer { id } }';
      case 8:
        return `${query} type X { y: Int } extend schema @x`;
      case 9:
        return query.replace('{', '@skip(if: $x) @include(if: "yes") {');
      case 10:
        return this.values.pick([
          'subscription { __typename }',
          '{ __typename @defer }',
          '#',
          '{',
          '{}',
          '{ viewer { ...F } } fragment F on Person { ...F }',
        ]);
      default:
        return query;
    }
  }
}
