import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { buildSchema, isTypeSystemDefinitionNode, parse, visit } from 'graphql';
import { TestApp } from '@alliance/testing';
import { libraryModule } from '../fixture/library.fixture.js';
import { printSortedSchema } from '../index.js';
import { fastifyOptions } from './fastify-options.js';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const EXAMPLES = [{ query: '{ me }', variables: '{}' }];

/** Everything in a text that a browser would load. */
function loaded(text: string): string[] {
  const patterns = [
    /(?:src|href)="([^"]*)"/g, // HTML
    /url\(\s*["']?([^"')]*)/g, // CSS
    /@import\s+["']([^"']*)/g,
    /(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`\s]{1,200})["'`]/g, // scripts
    /new (?:Shared)?Worker\(\s*(?:new URL\(\s*)?["'`]([^"'`]*)/g,
    /\bfetch\(\s*["'`]([^"'`]*)/g,
    /importScripts\(\s*["'`]([^"'`]*)/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, address]) => address!));
}

describe('pages', () => {
  let app: TestApp;
  beforeAll(async () => {
    if (!existsSync(`${root}libs/platform/graphql/dist-graphiql/index.html`)) {
      execFileSync(
        process.execPath,
        ['node_modules/vite/bin/vite.js', 'build', '--config', 'libs/platform/graphql/graphiql/vite.config.mjs'],
        { cwd: root },
      );
    }
    const module = libraryModule({ examples: EXAMPLES, documentation: 'https://example.org/docs?a=1&b=2', signIn: '/sign-in' });
    app = await TestApp.create({ module, adapter: () => new FastifyAdapter(fastifyOptions()) });
  }, 120_000);
  afterAll(() => app.close());

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(app.url + path, { headers });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      policy: response.headers.get('content-security-policy'),
      headers: response.headers,
      text: await response.text(),
    };
  };

  describe('/', () => {
    it.each([
      ['fi', 'Mistä jatkaa'],
      ['sv', 'Gå vidare'],
      ['de', 'Wie es weitergeht'],
      ['en', 'Where to go on'],
    ])('says in %s what this is and where to go on', async (locale, heading) => {
      const page = await get('/', { 'accept-language': `${locale}, en;q=0.1` });
      expect([page.status, page.type, page.headers.get('content-language')]).toEqual([200, 'text/html; charset=utf-8', locale]);
      expect(page.text).toContain(`<html lang="${locale}">`);
      expect(page.text).toContain(`<h2>${heading}</h2>`);
      expect(loaded(page.text)).toEqual(['/sign-in', '/graphiql', '/schema.graphql', 'https://example.org/docs?a=1&amp;b=2']);
    });

    it('may load nothing and run nothing', async () => {
      expect((await get('/')).policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}';/);
    });
  });

  describe('/schema.graphql', () => {
    it('is the schema, sorted', async () => {
      const { status, type, text } = await get('/schema.graphql');
      expect([status, type]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(text).toBe(printSortedSchema(app.nest));
      const types = Object.keys(buildSchema(text).getTypeMap()).filter((name) => text.includes(`type ${name} `));
      expect(types).toEqual([...types].sort());
    });

    it('describes everything', () => {
      const undescribed: string[] = [];
      visit(parse(printSortedSchema(app.nest)), {
        enter(node) {
          const isDescribable =
            isTypeSystemDefinitionNode(node) || ['FieldDefinition', 'InputValueDefinition', 'EnumValueDefinition'].includes(node.kind);
          if (isDescribable && 'description' in node && !node.description)
            undescribed.push(`${node.kind} ${'name' in node ? node.name?.value : ''}`);
        },
      });
      // Arguments of the application's own operations are described where they are declared.
      expect(undescribed).toEqual([]);
    });
  });

  describe('/graphiql', () => {
    it('loads everything from here, and nothing from elsewhere', async () => {
      const page = await get('/graphiql');
      expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.policy).toContain("default-src 'self'");
      const seen = new Set<string>();
      const queue = loaded(page.text).map((address): [string, string] => [address, '/graphiql']);
      while (queue.length > 0) {
        const [address, from] = queue.pop()!;
        if (address.startsWith('data:') || address.startsWith('#')) continue;
        const url = new URL(address, app.url + from);
        expect([address, url.origin]).toEqual([address, app.url]);
        if (!url.pathname.startsWith('/graphiql/assets/') || seen.has(url.pathname)) continue;
        seen.add(url.pathname);
        const asset = await get(url.pathname);
        expect([url.pathname, asset.status, asset.headers.get('cache-control')]).toEqual([
          url.pathname,
          200,
          'public, max-age=31536000, immutable',
        ]);
        expect(asset.policy).toContain("default-src 'self'");
        if (/\.(js|css)$/.test(url.pathname))
          queue.push(
            ...loaded(asset.text)
              .filter(isAddress)
              .map((found): [string, string] => [found, url.pathname]),
          );
      }
      const names = [...seen].map((path) => path.replace('/graphiql/assets/', ''));
      expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/^index-.*\.js$/), expect.stringMatching(/^index-.*\.css$/)]));
      expect(names.filter((name) => /worker/.test(name))).toHaveLength(3);
    });

    it('knows no delivery network', async () => {
      const page = await get('/graphiql');
      for (const [, name] of page.text.matchAll(/assets\/([^"]*)/g)) {
        expect((await get(`/graphiql/assets/${name}`)).text).not.toMatch(/unpkg\.com|jsdelivr\.net|esm\.sh|cdnjs|fonts\.g|googleapis/);
      }
    });

    it('offers the example queries', async () => {
      expect(JSON.parse((await get('/graphiql/examples.json')).text)).toEqual(EXAMPLES);
    });

    it.each(['..%2Findex.html', '..%2F..%2Fpackage.json', 'none.js', '%2e%2e'])('serves no other file: %s', async (name) => {
      expect((await get(`/graphiql/assets/${name}`)).status).toBe(404);
    });
  });
});

/** Leaves out what only looks like an address in bundled texts, such as the editor's samples of code. */
function isAddress(text: string): boolean {
  return /^([a-z]+:)?\/\//i.test(text) || /^\.{0,2}\/.*\.\w{2,5}$/.test(text);
}
