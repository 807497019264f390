import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request, type RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestDatabase } from '@alliance/testing';
import pg from 'pg';
import { loadData } from '../load/data.mjs';
import { ProductProcess, type Environment } from '../product-process.js';

const PROBE = fileURLToPath(new URL('probe.mjs', import.meta.url));

/** What the process says of itself. */
export interface ProcessFigures {
  /** Milliseconds of processor time that the main thread was busy for without a break, at most, since it was last asked. */
  longest: number;
  /** Bytes of JavaScript's heap. */
  heapUsed: number;
  rss: number;
  /** Milliseconds of processor time of the whole process since it started. */
  processor: number;
}

export interface Answer {
  status: number;
  text: string;
}

/** The built product in a process of its own, with a database that holds something to read, and a probe in it. */
export class AttackedProduct {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  private constructor(
    private readonly process: ProductProcess,
    private readonly database: TestDatabase,
    private readonly folder: string,
  ) {}

  /** On a server with so many practices; on the embedded database with the demo data. */
  static async start(practices: number, environment: Environment = {}): Promise<AttackedProduct> {
    const database = await TestDatabase.create();
    const folder = mkdtempSync(join(tmpdir(), 'attacked-'));
    const { url } = database.options;
    const settings = {
      ...(url === undefined ? { DATA_DIR: join(folder, 'data'), DEMO: 'true' } : { DATABASE_URL: url }),
      RATE_LIMITS: 'false',
      ...environment,
    };
    if (url !== undefined) {
      await ProductProcess.run('cli', ['migrate'], settings);
      const client = new pg.Client(url);
      await client.connect();
      await loadData(client, practices, 1);
      await client.query('ANALYZE');
      await client.end();
    }
    const probe = { NODE_OPTIONS: `--import ${PROBE}`, PROBE_SOCKET: join(folder, 'probe') };
    return new AttackedProduct(await ProductProcess.serve({ ...settings, ...probe }), database, folder);
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    await this.process.stop();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  /** Sends a body as it is to `/graphql`. */
  send(body: string): Promise<Answer> {
    const { hostname, port } = new URL(this.process.url);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    return this.exchange({ hostname, port, path: '/graphql', method: 'POST', headers, agent: this.agent }, body);
  }

  /** Figures since the last time; with `collect` after all garbage is gone. */
  async figures({ collect = false } = {}): Promise<ProcessFigures> {
    const { text } = await this.exchange({ socketPath: join(this.folder, 'probe'), path: collect ? '/gc' : '/' });
    return JSON.parse(text) as ProcessFigures;
  }

  private exchange(options: RequestOptions, body = ''): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode!, text: Buffer.concat(chunks).toString() }));
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
