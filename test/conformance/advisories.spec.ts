import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const range = (...events: object[]) => ({ type: 'SEMVER', events });
const advisory = (id: string, name: string, ranges: object[], more: object = {}) => ({
  id,
  summary: `Made up for ${name}`,
  affected: [{ package: { ecosystem: 'npm', name }, ranges }],
  ...more,
});

const LOCK = {
  lockfileVersion: 3,
  packages: {
    '': { name: 'made-up' },
    'libs/own': { version: '1.0.0' },
    'node_modules/own': { resolved: 'libs/own', link: true },
    'node_modules/plain': { version: '1.4.2' },
    'node_modules/@scope/tool': { version: '2.0.0-rc.1', dev: true },
    'node_modules/plain/node_modules/inner': { version: '0.9.0' },
    'node_modules/renamed': { name: 'inner', version: '3.1.0' },
  },
};

describe('the check of the lock file against advisories', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'advisories-'));
    writeFileSync(join(folder, 'lock'), JSON.stringify(LOCK));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...parameters: string[]) => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/node', ['tools/check-advisories.mjs', ...parameters], {
      env,
      encoding: 'utf8',
    });
    return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
  };
  const check = (content: unknown, ...parameters: string[]) => {
    const file = join(folder, 'advisories.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return run(file, `--lock=${join(folder, 'lock')}`, ...parameters);
  };

  it('names what is affected, what mends it, and fails', () => {
    expect(check(advisory('OSV-1', 'plain', [range({ introduced: '1.0.0' }, { fixed: '1.4.3' })]))).toEqual({
      status: 1,
      lines: [
        'OSV-1  node_modules/plain 1.4.2 (shipped): Made up for plain; mended in 1.4.3',
        expect.stringMatching(/^1 advisories for npm were compared with .*; 1 packages are affected\.$/),
      ],
    });
  });

  it.each([
    ['before it was introduced', [range({ introduced: '1.4.3' })]],
    ['at the version that mends it', [range({ introduced: '0' }, { fixed: '1.4.2' })]],
    ['after the last that is affected', [range({ introduced: '0' }, { last_affected: '1.4.1' })]],
    ['between two ranges, in any order', [range({ fixed: '2.1.0' }, { introduced: '2.0.0' }, { fixed: '1.2.0' }, { introduced: '0' })]],
    ['by commits alone', [{ type: 'GIT', events: [{ introduced: '0' }] }]],
  ])('passes what is not affected: %s', (_name, ranges) => {
    expect(check([advisory('OSV-2', 'plain', ranges)]).status).toBe(0);
  });

  it.each([
    ['the last that is affected', [range({ introduced: '0' }, { last_affected: '1.4.2' })], {}],
    ['of the second range', [range({ introduced: '1.4.0' }, { introduced: '0' }, { fixed: '1.2.0' })], {}],
    ['named by its version', [], { affected: [{ package: { ecosystem: 'npm', name: 'plain' }, versions: ['1.4.2'] }] }],
  ])('finds a version: %s', (_name, ranges, more) => {
    expect(check(advisory('OSV-3', 'plain', ranges, more)).status).toBe(1);
  });

  it('finds packages within others, under other names and before a release, and tells development apart', () => {
    const all = [
      advisory('OSV-4', 'inner', [range({ introduced: '0' })]),
      advisory('OSV-5', '@scope/tool', [range({ introduced: '2.0.0-beta' }, { fixed: '2.0.0' })]),
    ];
    const { status, lines } = check(all);
    expect([status, lines.slice(0, -1)]).toEqual([
      1,
      [
        'OSV-4  node_modules/plain/node_modules/inner 0.9.0 (shipped): Made up for inner; no version mends it yet',
        'OSV-4  node_modules/renamed 3.1.0 (shipped): Made up for inner; no version mends it yet',
        'OSV-5  node_modules/@scope/tool 2.0.0-rc.1 (development only): Made up for @scope/tool; mended in 2.0.0',
      ],
    ]);
    expect(check(all[1], '--omit=dev').status).toBe(0);
  });

  it('reads every file of a folder, and leaves out what was withdrawn', () => {
    const many = join(folder, 'many');
    mkdirSync(join(many, 'within'), { recursive: true });
    writeFileSync(
      join(many, 'a.json'),
      JSON.stringify(advisory('OSV-6', 'plain', [range({ introduced: '0' })], { withdrawn: '2027-01-01T00:00:00Z' })),
    );
    writeFileSync(join(many, 'within', 'b.json'), JSON.stringify([advisory('OSV-7', 'plain', [range({ introduced: '0' })])]));
    const { status, lines } = run(many, `--lock=${join(folder, 'lock')}`);
    expect([status, lines.filter((line) => line.startsWith('OSV')).map((line) => line.split(' ')[0])]).toEqual([1, ['OSV-7']]);
  });

  it.each([
    ['no JSON', '{', 'JSON'],
    ['another format', '{"advisories":{}}', 'an advisory has no "id"'],
    ['no list of what is affected', '[{"id":"OSV-8"}]', 'OSV-8 has no list "affected"'],
    [
      'a version that is none',
      JSON.stringify(advisory('OSV-9', 'plain', [range({ introduced: 'one' })])),
      'OSV-9 has an event without a version',
    ],
    ['nothing', '[]', 'no advisory for npm'],
    ['another ecosystem', '[{"id":"OSV-10","affected":[{"package":{"ecosystem":"PyPI","name":"plain"}}]}]', 'no advisory for npm'],
  ])('does not take for a pass: %s', (_name, content, reason) => {
    const { status, lines } = check(content);
    expect([status, lines.join()]).toEqual([2, expect.stringContaining(reason)]);
  });

  it('does not take a file that is missing for a pass', () => {
    expect(run(join(folder, 'none')).status).toBe(2);
    expect(run().status).toBe(2);
  });

  it('reads the lock file of this repository', () => {
    const file = join(folder, 'own.json');
    writeFileSync(file, JSON.stringify(advisory('OSV-11', 'fastify', [range({ introduced: '0' })])));
    expect(run(file, '--omit=dev').lines[0]).toMatch(/^OSV-11 {2}node_modules\/fastify 5\.\d+\.\d+ \(shipped\)/);
  });
});
