import type { ClientBase } from 'pg';
import { isStorageFault } from './connection-fault.js';
import { isOutOfRoom } from './data-directory.room.js';
import type { DatabaseOptions } from './database.options.js';

/** Takes up a mebibyte for as long as its transaction lasts: on a full disk it fails as any other write does. */
const PROBE = `CREATE TEMPORARY TABLE storage_probe ON COMMIT DROP AS SELECT repeat(md5(n::text), 60) AS filling FROM generate_series(1, 512) AS n`;

/** Whether there is room to write: a server says so itself, the embedded database is kept from ever finding out. */
export class Storage {
  private readonly directory: string | null;
  private isReadOnly = false;
  private wasRefused = false;

  constructor({ url, dataDirectory }: DatabaseOptions) {
    this.directory = url || dataDirectory.startsWith('memory://') ? null : dataDirectory;
  }

  /**
   * Lets the embedded database refuse every write (SQLSTATE 25006) from the moment that only the reserved room is left, until there
   * is more. Looking takes some microseconds, so it is done before each use of the connection.
   */
  async protect(client: ClientBase): Promise<void> {
    if (this.directory === null) return;
    const isReadOnly = isOutOfRoom(this.directory);
    if (isReadOnly === this.isReadOnly) return;
    await client.query(`SET default_transaction_read_only = ${isReadOnly}`);
    this.isReadOnly = isReadOnly;
  }

  /** Remembers where a server had no room for a statement. */
  heed(error: unknown): void {
    if (this.directory === null && isStorageFault(error)) this.wasRefused = true;
  }

  /** Whether there is room, as far as is known; a server that had none is asked again, by a statement that `run` runs in a transaction. */
  async hasRoom(run: (statement: string) => Promise<unknown>): Promise<boolean> {
    if (this.directory !== null) return !isOutOfRoom(this.directory);
    if (!this.wasRefused) return true;
    this.wasRefused = await run(PROBE).then(() => false, isStorageFault);
    return !this.wasRefused;
  }
}
