import type { TestApp } from '@alliance/testing';
import { DataSource } from 'typeorm';

interface Client {
  query(...parameters: unknown[]): unknown;
}

interface Pool {
  connect(...parameters: unknown[]): unknown;
}

/** The texts of all statements that reach the database from now on, whoever sends them: taken down at the pool's connections. */
export function logStatements(app: TestApp): string[] {
  const texts: string[] = [];
  const watched = new WeakSet<Client>();
  const watch = (client: Client | undefined): void => {
    if (!client || watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client);
    client.query = (...parameters) => {
      const [statement] = parameters as [string | { text: string }];
      texts.push(typeof statement === 'string' ? statement : statement.text);
      return query(...parameters);
    };
  };
  const pool = (app.nest.get(DataSource).driver as unknown as { master: Pool }).master;
  const connect = pool.connect.bind(pool);
  pool.connect = (...parameters) => {
    const [done] = parameters as [((error: unknown, client: Client | undefined, release: unknown) => void)?];
    if (!done) return (connect() as Promise<Client>).then((client) => (watch(client), client));
    return connect((error: unknown, client: Client | undefined, release: unknown) => {
      watch(client);
      done(error, client, release);
    });
  };
  return texts;
}
