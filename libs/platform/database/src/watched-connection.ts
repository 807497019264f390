import type { Client, ClientBase } from 'pg';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';

/** The connection of one transaction, and what broke it. */
export class WatchedConnection {
  client: ClientBase | null = null;
  private brokenBy: Error | null = null;
  private readonly listener = (error: Error): void => void (this.brokenBy ??= error);

  watch(client: ClientBase): void {
    this.client = client;
    client.on('error', this.listener);
  }

  unwatch(): void {
    this.client?.off('error', this.listener);
  }

  /** TypeORM lets go of a connection that breaks between two statements, and says of the next one only that. */
  faultBehind(error: unknown): unknown {
    return error instanceof QueryRunnerAlreadyReleasedError ? (this.brokenBy ?? error) : error;
  }

  /** Keeps the connection from going back to the pool, which drops what is about to end. */
  discard(): void {
    void (this.client as Client | null)?.end().catch(() => undefined);
  }
}

/**
 * Keeps the process alive when a connection breaks, whoever has it at that moment: an `error` event that nobody listens to ends Node.
 * Whoever waits for a statement is told by that statement, and the pool drops the connection.
 */
export function survive(client: ClientBase): void {
  client.on('error', () => undefined);
}
