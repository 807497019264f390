import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Runs a script of the workspace on the pinned Node, as its own process: outside of the test runner's modules. */
function run(script: string, input = ''): { status: number | null; stdout: string; stderr: string } {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return spawnSync('node_modules/.bin/node', [script], { input, env, encoding: 'utf8' });
}

const lines = (count: number): string => '//\n'.repeat(count);

/** Files that break one rule each, by what they break. */
const BREACHES: Record<string, { path: string; text: string; finding: string }> = {
  'a deep import': {
    path: 'libs/cities/src/deep-import.ts',
    text: `export { AccountService } from '@alliance/accounts/src/account.service.js';`,
    finding: 'Import a library through its index.',
  },
  'a relative import of another library': {
    path: 'libs/cities/src/relative-import.ts',
    text: `export { AccountService } from '../../accounts/src/account.service.js';`,
    finding: '@nx/enforce-module-boundaries: Projects cannot be imported by a relative or absolute path',
  },
  'a domain that is not listed for another': {
    path: 'libs/practices/src/not-listed.ts',
    text: `export { ExchangeDay } from '@alliance/exchange-days';`,
    finding: '@nx/enforce-module-boundaries: A project tagged with "domain:practices" can only depend on libs tagged with',
  },
  'a domain that is downstream': {
    path: 'libs/accounts/src/downstream.ts',
    text: `export { City } from '@alliance/cities';`,
    finding: '@nx/enforce-module-boundaries: ',
  },
  'a domain in the platform': {
    path: 'libs/platform/reader/src/domain.ts',
    text: `export { City } from '@alliance/cities';`,
    finding: '@nx/enforce-module-boundaries: ',
  },
  'a higher layer of the platform': {
    path: 'libs/platform/kernel/src/layer.ts',
    text: `export { Database } from '@alliance/database';`,
    finding: '@nx/enforce-module-boundaries: ',
  },
  'the app in a domain': {
    path: 'libs/cities/src/app.ts',
    text: `export { AppModule } from '../../../apps/api/src/app.module.js';`,
    finding: '@nx/enforce-module-boundaries: ',
  },
  'the tests in a domain': {
    path: 'libs/cities/src/tests.ts',
    text: `export { createTestApp } from '../../../test/support.js';`,
    finding: '@nx/enforce-module-boundaries: ',
  },
  'the database driver outside of its library': {
    path: 'libs/cities/src/driver.ts',
    text: `import { Client } from 'pg';\nexport const client = new Client();`,
    finding: 'Only libs/platform/database opens the database.',
  },
  'the test harness outside of specs': {
    path: 'libs/cities/src/harness.ts',
    text: `export { TestApp } from '@alliance/testing';`,
    finding: 'The test harness is for specs only.',
  },
  forwardRef: {
    path: 'libs/cities/src/forward.ts',
    text: `import { forwardRef } from '@nestjs/common';\nexport const later = forwardRef(() => String);`,
    finding: 'no-restricted-syntax: Two modules that need each other belong apart: turn one side around.',
  },
  'a file that is too long': {
    path: 'libs/cities/src/too-long.ts',
    text: lines(301),
    finding: 'max-lines: File has too many lines (301). Maximum allowed is 300.',
  },
  'a spec that is too long': {
    path: 'libs/cities/src/too-long.spec.ts',
    text: lines(401),
    finding: 'max-lines: File has too many lines (401). Maximum allowed is 400.',
  },
};

/** Files that come as close as they may. */
const ALLOWED: Record<string, string> = {
  'libs/cities/src/good.ts': `export { AccountService } from '@alliance/accounts';\n${lines(299)}`,
  'libs/cities/src/good.spec.ts': `export { TestApp } from '@alliance/testing';\n${lines(399)}`,
  'libs/practices/src/good.ts': `export { City } from '@alliance/cities';\nexport { AccountService } from '@alliance/accounts';\n`,
  'libs/registrations/src/good.ts': `export { ExchangeDay } from '@alliance/exchange-days';\n`,
  'libs/platform/database/src/good.ts': `export { Client } from 'pg';\n`,
  'test/e2e/good.spec.ts': `export { City } from '@alliance/cities';\nexport { AppModule } from '../../apps/api/src/app.module.js';\n`,
  'apps/api/src/good.ts': `export { City } from '@alliance/cities';\n`,
};

describe('the workspace', () => {
  let findings: Record<string, string[]>;

  beforeAll(() => {
    const files = { ...ALLOWED, ...Object.fromEntries(Object.values(BREACHES).map(({ path, text }) => [path, text])) };
    const { status, stdout, stderr } = run('test/conformance/lint-virtual-files.mjs', JSON.stringify(files));
    if (status !== 0) throw new Error(stderr);
    findings = JSON.parse(stdout) as typeof findings;
  }, 60_000);

  it.each(Object.entries(BREACHES))('lets no lint pass with %s', (_name, { path, finding }) => {
    expect(findings[path]).toContainEqual(expect.stringContaining(finding));
  });

  it.each(Object.keys(ALLOWED))('finds nothing in %s', (path) => {
    expect(findings[path]).toEqual([]);
  });

  it('has no cycle among its projects', () => {
    const { status, stdout, stderr } = run('tools/project-graph.mjs');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+ projects, no cycle\n$/);
  });

  it('has one tag of type and one of domain on each project, and every library has its line in the map', () => {
    const map = readFileSync('eslint.config.mjs', 'utf8');
    const packages = globSync(['test/package.json', 'apps/*/package.json', 'libs/*/package.json', 'libs/platform/*/package.json']);
    expect(packages.length).toBeGreaterThanOrEqual(15);
    for (const path of packages) {
      const name = basename(dirname(path));
      const type = /^(test|app)/.exec(path)?.[0] ?? (path.startsWith('libs/platform/') ? 'platform' : 'domain');
      const { nx, exports } = JSON.parse(readFileSync(path, 'utf8')) as { nx: { tags: string[] }; exports?: Record<string, unknown> };
      expect([path, nx.tags]).toEqual([path, [`type:${type}`, `domain:${name}`]]);
      if (type === 'app' || type === 'test') continue;
      expect(map).toMatch(new RegExp(`^  '?${name}'?: \\[`, 'm'));
      expect(Object.keys(exports!).filter((entry) => !['.', './testing'].includes(entry))).toEqual([]);
      expect(existsSync(`${dirname(path)}/src/index.ts`)).toBe(true);
    }
    expect(packages.length).toBeLessThanOrEqual(27);
  });
});
