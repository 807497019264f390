import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

describe('the notices of software and fonts of others', () => {
  const notices = readFileSync('THIRD_PARTY.md', 'utf8');

  it('are up to date', () => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const { status, stderr } = spawnSync('node_modules/.bin/node', ['tools/third-party.mjs', '--check'], { env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('hold what the server runs on, what GraphiQL is made of, its fonts, and the terms of UCUM', () => {
    for (const name of ['fastify', '@nestjs/core', 'typeorm', '@electric-sql/pglite', 'graphiql', 'react', 'monaco-editor']) {
      expect(notices).toContain(`- **${name}**\n`);
    }
    expect(notices).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(notices).toContain('available at https://ucum.org/license');
    expect(notices).toContain('- **@lhncbc/ucum-lhc**\n');
  });

  it('name every dependency of the product, and none that only makes it', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    expect(Object.keys(dependencies).filter((name) => !notices.includes(`- **${name}**\n`))).toEqual([]);
    expect(['jest', 'eslint', 'vite', 'playwright-core'].filter((name) => notices.includes(`- **${name}**\n`))).toEqual([]);
  });
});
