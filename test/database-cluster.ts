import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

const ROOT = '/usr/lib/postgresql';
/** Where Debian keeps the programs of the newest PostgreSQL on this machine. */
const BINARIES = existsSync(ROOT) ? join(ROOT, readdirSync(ROOT).sort((one, other) => Number(other) - Number(one))[0]!, 'bin') : null;

/** Whether this machine can run a PostgreSQL server of its own. */
export const hasServerPrograms = BINARIES !== null && existsSync(join(BINARIES, 'initdb'));

/** A PostgreSQL server of one spec's own, which may be stopped and broken. */
export class DatabaseCluster {
  private constructor(
    private readonly directory: string,
    private readonly port: number,
  ) {}

  /** @param home the folder to put it in; it has to let the user `postgres` in */
  static async create(home: string = tmpdir()): Promise<DatabaseCluster> {
    const directory = mkdtempSync(join(home, 'alliance-cluster-'));
    const cluster = new DatabaseCluster(directory, await freePort());
    if (isRoot()) {
      const { stdout } = await run('id', ['-u', 'postgres']);
      chownSync(directory, Number(stdout), -1);
    }
    await cluster.program('initdb', [
      '-D',
      cluster.data,
      '--auth=trust',
      '--username=postgres',
      '--encoding=UTF8',
      '--no-sync',
      '--no-instructions',
    ]);
    await cluster.start();
    return cluster;
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  /** Waits until the server takes connections. */
  async start(): Promise<void> {
    const settings = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${this.directory} -c max_connections=60`;
    await this.program('pg_ctl', ['start', '-w', '-D', this.data, '-l', join(this.directory, 'log'), '-o', settings]);
  }

  async restart(mode: 'fast' | 'immediate'): Promise<void> {
    await this.program('pg_ctl', ['restart', '-w', '-D', this.data, '-m', mode, '-l', join(this.directory, 'log')]);
  }

  /** Kills the process of one of the product's connections, upon which the server throws everybody out and recovers. */
  async killBackend(): Promise<void> {
    const [row] = await this.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'alliance-exchange' ORDER BY state = 'active' DESC, random() LIMIT 1`,
    );
    if (row) process.kill(row.pid, 'SIGKILL');
    await this.answers();
  }

  /** Waits until the server answers a query. */
  async answers(): Promise<void> {
    const deadline = performance.now() + 60_000;
    for (;;) {
      try {
        await this.query('SELECT 1');
        return;
      } catch (error) {
        if (performance.now() > deadline) throw error;
      }
    }
  }

  async query<Row>(text: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.url, connectionTimeoutMillis: 1_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(text)).rows as Row[];
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async drop(): Promise<void> {
    await this.program('pg_ctl', ['stop', '-D', this.data, '-m', 'immediate']).catch(() => undefined);
    rmSync(this.directory, { recursive: true, force: true });
  }

  private get data(): string {
    return join(this.directory, 'data');
  }

  // A server refuses to run as root.
  private async program(name: string, parameters: string[]): Promise<void> {
    const path = join(BINARIES!, name);
    const options = { cwd: this.directory, timeout: 120_000 };
    await (isRoot() ? run('runuser', ['-u', 'postgres', '--', path, ...parameters], options) : run(path, parameters, options));
  }
}

function isRoot(): boolean {
  return userInfo().uid === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
