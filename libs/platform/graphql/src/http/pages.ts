import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { landingPage, type LandingLinks } from './landing-page.js';
import { sendPage } from './page.js';
import { localeOf } from './locale-of.js';

/** An operation that GraphiQL offers in a tab of its own. */
export interface ExampleQuery {
  query: string;
  /** JSON text. */
  variables?: string;
}

export interface PageOptions extends LandingLinks {
  examples?: ExampleQuery[];
  /** Prints the schema; called once, when it is first asked for. */
  printSchema: () => string;
}

/** What the bundler made of GraphiQL: one page and its assets, whose names carry a hash of their content. */
const BUNDLE = fileURLToPath(new URL('../../dist-graphiql/', import.meta.url));

/** Scripts, workers and requests stay on this host. The editor writes its styles into the page, and carries its fonts within them. */
export const GRAPHIQL_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** The pages for people: `/`, `/schema.graphql` and `/graphiql`. */
export function installPages(fastify: FastifyInstance, { examples = [], printSchema, ...links }: PageOptions): void {
  const assets = new Set(existsSync(join(BUNDLE, 'assets')) ? readdirSync(join(BUNDLE, 'assets')) : []);
  let schema: string | undefined;

  fastify.get('/', (request, reply) => {
    const locale = localeOf(request);
    return sendPage(reply, landingPage(locale, links));
  });

  fastify.get('/schema.graphql', (_request, reply) => {
    schema ??= printSchema();
    return secure(reply, "default-src 'none'").header('Cache-Control', 'no-cache').type('text/plain; charset=utf-8').send(schema);
  });

  fastify.get('/graphiql', async (_request, reply) => {
    if (assets.size === 0) return reply.code(404).type('text/plain').send('GraphiQL is not built. Run: npx nx bundle @alliance/graphql\n');
    const page = await readFile(join(BUNDLE, 'index.html'));
    return secure(reply, GRAPHIQL_SECURITY_POLICY).header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });

  fastify.get('/graphiql/examples.json', (_request, reply) =>
    secure(reply, "default-src 'none'").header('Cache-Control', 'no-cache').send(examples),
  );

  fastify.get<{ Params: { name: string } }>('/graphiql/assets/:name', async (request, reply) => {
    const { name } = request.params;
    // Only what the bundler made: a name is looked up, never taken as a path.
    if (!assets.has(name)) return reply.code(404).type('text/plain').send('Not found\n');
    // Workers are held to the policy of their own answer.
    secure(reply, GRAPHIQL_SECURITY_POLICY).header('Cache-Control', 'public, max-age=31536000, immutable');
    return reply.type(MEDIA_TYPES[extname(name)] ?? 'application/octet-stream').send(await readFile(join(BUNDLE, 'assets', name)));
  });
}

function secure(reply: FastifyReply, policy: string): FastifyReply {
  return reply.headers({ 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
}
