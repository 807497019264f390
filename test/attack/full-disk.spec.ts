import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describeOnServer, TEST_SERVER_URL } from '@alliance/database/testing';
import { newId } from '@alliance/kernel';
import { DatabaseCluster, hasServerPrograms } from '../database-cluster.js';
import { ProductProcess } from '../product-process.js';
import { createCoordinator } from './coordinator.js';

const MEBIBYTE = 1024 * 1024;

/** A disk in memory of a test's own. */
class SmallDisk {
  readonly path = mkdtempSync(join(tmpdir(), 'alliance-disk-'));

  constructor(mebibytes: number) {
    if (!this.mount(`size=${mebibytes}m,mode=0777`)) rmdirSync(this.path);
  }

  static get isPossible(): boolean {
    const disk = new SmallDisk(1);
    const isPossible = spawnSync('umount', [disk.path]).status === 0;
    rmSync(disk.path, { recursive: true, force: true });
    return isPossible;
  }

  change(options: string): void {
    this.mount(`remount,${options}`);
  }

  /** Leaves so many bytes free, or fewer where somebody else writes meanwhile. */
  fill(bytesLeft: number): void {
    const { bavail, bsize } = statfsSync(this.path);
    const filling = Math.max(0, bavail * bsize - bytesLeft);
    try {
      for (let part = 0; part * 8 * MEBIBYTE < filling; part++)
        writeFileSync(join(this.path, `filling-${newId()}`), Buffer.alloc(Math.min(8 * MEBIBYTE, filling - part * 8 * MEBIBYTE), 1));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  empty(): void {
    for (const name of readdirSync(this.path)) if (name.startsWith('filling-')) rmSync(join(this.path, name));
  }

  remove(): void {
    spawnSync('umount', ['--lazy', this.path]);
    rmSync(this.path, { recursive: true, force: true });
  }

  private mount(options: string): boolean {
    return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', this.path]).status === 0;
  }
}

/** Mounting needs Linux, and rights that not every CI gives. */
const canMount = SmallDisk.isPossible;

const READ = '{ cities(first: 1) { totalCount } }';
const FULL =
  'Nothing can be saved at the moment, because there is no room for it. Reading still works. Nothing was changed; try again later.';

let cities = 0;
/** Creates a city with a text of 4,000 characters that doesn't compress. */
const createCity = (server: ProductProcess, token: string) => {
  const filling = Array.from({ length: 400 }, () => Math.random().toString(36).slice(2, 11)).join(' ');
  return server.gql(
    `mutation { createCity(input: { originalLocale: "en", texts: [{ locale: "en", name: "Town ${++cities}", description: "${filling}" }],
      countryCode: "FI", timeZone: "Europe/Helsinki", allianceRole: FOLLOWER, languages: ["fi"] }) { city { slug } userErrors { code message } } }`,
    token,
  );
};

const ready = async (server: ProductProcess) => {
  const response = await fetch(`${server.url}/health/ready`);
  const { details } = (await response.json()) as { details: { storage: object } };
  return [response.status, details.storage];
};

const READY = [200, { status: 'up' }];
const NOT_READY = [503, { status: 'down', reason: 'There is no room left to store anything; reading goes on.' }];

/** Refused for want of room, and by nothing worse; reading goes on; and everything works again once there is room. */
async function expectReadOnly(server: ProductProcess, token: string): Promise<void> {
  const refused = await createCity(server, token);
  expect([refused.status, refused.data, refused.errors!.map(({ message, extensions }) => [message, extensions])]).toEqual([
    503,
    null,
    [[FULL, { code: 'UNAVAILABLE', retryAfter: 30 }]],
  ]);
  expect((await server.gql(READ, token)).status).toBe(200);
  expect(await ready(server)).toEqual(NOT_READY);
}

async function expectRecovery(server: ProductProcess, token: string): Promise<void> {
  expect(await ready(server)).toEqual(READY);
  expect((await createCity(server, token)).data.createCity).toEqual({ city: { slug: `town-${cities}` }, userErrors: [] });
  expect([server.stderr, server.stdout.match(/"level":(50|60)/g)]).toEqual(['', null]);
}

(canMount && !TEST_SERVER_URL ? describe : describe.skip)('an embedded database on a small disk', () => {
  const disk = new SmallDisk(16);
  const environment = { PORT: '0', DATA_DIR: join(disk.path, 'data'), RATE_LIMITS: 'false' };
  afterAll(() => disk.remove());

  it('is not begun where there is no room for it, and told in one line', async () => {
    expect(await ProductProcess.run('main', [], environment)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `The folder ${disk.path}/data can't be used: its disk has 16 MiB left, and the database needs 192 MiB. Mend that, or set DATA_DIR to another folder.\n`,
    });
    expect(readdirSync(disk.path)).toEqual([]);
  }, 120_000);

  it('serves once there is room, refuses writes while there is none, and is read-only in one line', async () => {
    disk.change('size=300m');
    const server = await ProductProcess.serve(environment);
    const token = /^COORDINATOR (\S+)$/m.exec(readFileSync(join(environment.DATA_DIR, 'demo-tokens'), 'utf8'))![1]!;
    try {
      expect(await ready(server)).toEqual(READY);
      disk.fill(32 * MEBIBYTE);
      await expectReadOnly(server, token);
      disk.empty();
      await expectRecovery(server, token);
    } finally {
      await server.stop();
    }
    disk.fill(32 * MEBIBYTE);
    expect(await ProductProcess.run('main', [], environment)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^The folder \S+ can't be used: its disk has 3\d MiB left, and the database needs 64 MiB\. Mend that, [^\n]*\n$/,
      ),
    });
    disk.empty();
    disk.change('ro');
    expect(await ProductProcess.run('main', [], environment)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `The folder ${disk.path}/data can't be used: it can't be written to (EROFS). Mend that, or set DATA_DIR to another folder.\n`,
    });
    disk.change('rw');
    // What was full and read-only left nothing behind that keeps it from starting.
    const again = await ProductProcess.serve(environment);
    expect((await again.gql(`{ city(slug: "town-${cities}") { name } }`)).data).toEqual({ city: { name: `Town ${cities}` } });
    await again.stop();
  }, 600_000);
});

(canMount && hasServerPrograms ? describeOnServer : describe.skip)('a PostgreSQL server on a small disk', () => {
  it('refuses writes while it is full, which is told as such, and takes them again without a restart', async () => {
    const disk = new SmallDisk(160);
    const cluster = await DatabaseCluster.create(disk.path);
    const environment = { DATABASE_URL: cluster.url, HOST: '127.0.0.1', RATE_LIMITS: 'false' };
    const server = await ProductProcess.serve(environment);
    const token = await createCoordinator(cluster);
    try {
      await createCity(server, token);
      disk.fill(0);
      // What pages still have free is taken first.
      for (let tries = 0; tries < 500 && (await createCity(server, token)).status === 200; tries++);
      // The server may have let go of something in between.
      disk.fill(0);
      await expectReadOnly(server, token);
      disk.empty();
      await delay(100);
      await expectRecovery(server, token);
    } finally {
      await server.stop('SIGKILL');
      await cluster.drop();
      disk.remove();
    }
  }, 600_000);
});
