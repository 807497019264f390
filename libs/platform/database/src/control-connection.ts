import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { connectionUrl } from './connection-url.js';
import { DATABASE_OPTIONS, type DatabaseOptions } from './database.options.js';
import { survive } from './watched-connection.js';

/** Within how many milliseconds the server has to let the control connection in, and to answer it. */
const TIMEOUT_MS = 1_000;

/**
 * A way to the server beside the pool, for what must not wait behind those who wait there: whether it answers, and ending statements.
 * It is opened when it is needed, and closed soon after. The embedded database has none: there is one connection only.
 */
@Injectable()
export class ControlConnection implements OnApplicationShutdown {
  private readonly pool: Pool | null;

  constructor(@Inject(DATABASE_OPTIONS) { url }: DatabaseOptions) {
    if (url === undefined) {
      this.pool = null;
      return;
    }
    this.pool = new Pool({
      connectionString: connectionUrl(url),
      max: 2,
      application_name: 'alliance-exchange-control',
      connectionTimeoutMillis: TIMEOUT_MS,
      statement_timeout: TIMEOUT_MS,
      allowExitOnIdle: true,
      onConnect: survive,
    });
    // What breaks while idle is replaced when it is needed.
    this.pool.on('error', () => undefined);
  }

  get isAvailable(): boolean {
    return this.pool !== null;
  }

  /** Settles when the server has answered; rejects where it does not. */
  async ping(): Promise<void> {
    await this.pool!.query('SELECT 1');
  }

  /** Asks the server to end what a backend runs. Returns once it has been told. */
  async cancel(processId: number): Promise<void> {
    await this.pool!.query('SELECT pg_cancel_backend($1)', [processId]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }
}
