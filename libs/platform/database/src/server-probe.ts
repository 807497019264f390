import { Client } from 'pg';

/** The database server does not answer, or does not let us in. */
export class DatabaseUnreachableError extends Error {
  constructor(url: string, reason: string) {
    const { hostname, port, pathname } = new URL(url);
    super(`The database server at ${hostname}:${port || 5432}${pathname} can't be used: ${reason}. Check DATABASE_URL.`);
    this.name = 'DatabaseUnreachableError';
  }
}

/** Finds out at start-up, within 1 s, whether the server answers; throws {@link DatabaseUnreachableError}. Passwords stay out of it. */
export async function probeServer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(`SELECT current_setting('server_version_num')::int AS version`);
    if (rows[0]!.version < 150_000) throw new Error('PostgreSQL 15 or newer is needed');
  } catch (error) {
    const { message, code } = error as { message: string; code?: string };
    throw new DatabaseUnreachableError(url, message || code || 'no answer');
  } finally {
    await client.end().catch(() => undefined);
  }
}
