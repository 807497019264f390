import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { landingPage, type LandingLinks } from './landing-page.js';
import { sendPage } from './page.js';
import { installSecurityText, type SecurityTextGround } from './security-text.js';
import { localeOf } from './locale-of.js';

/** An operation that GraphiQL offers in a tab of its own. */
export interface ExampleQuery {
  query: string;
  /** JSON text. */
  variables?: string;
}

export interface PageOptions extends LandingLinks {
  examples?: ExampleQuery[];
  /** Where weaknesses are reported, `mailto:` or `https:` addresses, the preferred first. Without any there is no `security.txt`. */
  securityContacts?: readonly string[];
  /** Prints the schema; called once, when it is first asked for. */
  printSchema: () => string;
  /** What `security.txt` needs besides. */
  security: SecurityTextGround;
}

/** What the bundler made of GraphiQL: one page and its assets, whose names carry a hash of their content. */
const BUNDLE = fileURLToPath(new URL('../../dist-graphiql/', import.meta.url));

/** Scripts, workers and requests stay on this host. The editor writes its styles into the page, and carries its fonts within them. */
const GRAPHIQL_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const NO_REFERRER = { 'Referrer-Policy': 'no-referrer' };

const GRAPHIQL_HEADERS = { ...NO_REFERRER, 'Content-Security-Policy': GRAPHIQL_SECURITY_POLICY };

/** The pages for people: `/`, `/schema.graphql` and `/graphiql`. */
export function installPages(
  fastify: FastifyInstance,
  { examples = [], securityContacts = [], security, printSchema, ...links }: PageOptions,
): void {
  let schema: string | undefined;

  fastify.get('/', (request, reply) => {
    const locale = localeOf(request);
    return sendPage(reply, landingPage(locale, links));
  });

  fastify.get('/schema.graphql', (_request, reply) => {
    schema ??= printSchema();
    return reply
      .headers({ ...NO_REFERRER, 'Cache-Control': 'no-cache' })
      .type('text/plain; charset=utf-8')
      .send(schema);
  });

  fastify.get('/graphiql/examples.json', (_request, reply) =>
    reply.headers({ ...NO_REFERRER, 'Cache-Control': 'no-cache' }).send(examples),
  );

  if (securityContacts.length > 0) installSecurityText(fastify, securityContacts, security);
  installGraphiql(fastify);
}

function installGraphiql(fastify: FastifyInstance): void {
  if (!existsSync(join(BUNDLE, 'index.html'))) {
    fastify.get('/graphiql', (_request, reply) =>
      reply.code(404).type('text/plain').send('GraphiQL is not built. Run: npx nx bundle @alliance/graphql\n'),
    );
    return;
  }
  // A route for each file that the bundler made: a name is looked up, never taken as a path. Workers are held to the policy of
  // their own answer.
  void fastify.register(fastifyStatic, {
    root: join(BUNDLE, 'assets'),
    prefix: '/graphiql/assets/',
    wildcard: false,
    index: false,
    immutable: true,
    maxAge: '365d',
    setHeaders: (reply) => void reply.headers(GRAPHIQL_HEADERS),
  });
  fastify.get('/graphiql', (_request, reply) =>
    reply.header('Cache-Control', 'no-cache').sendFile('index.html', BUNDLE, { cacheControl: false }),
  );
}
