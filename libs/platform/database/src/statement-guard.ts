import { Logger } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { ControlConnection } from './control-connection.js';
import { unavailable } from './unavailable.js';

/** For how many milliseconds after its limit a statement may go on before it is cancelled, and then before its connection is given up. */
const GRACE_MS = 1_000;

/** A statement that outlived its limit and did not end when it was cancelled. Its connection must not be used again. */
export class OverdueError extends Error {
  constructor() {
    super('A statement could not be ended.');
    this.name = 'OverdueError';
  }
}

/**
 * Watches over the statements of reads on a server: they end when nobody waits for their answer any more, and when they outlive the
 * server's own limit, whatever keeps the server from stopping them.
 */
export class StatementGuard {
  /** Statements that were cancelled, since the process started. */
  cancelled = 0;
  private readonly logger = new Logger(StatementGuard.name);

  constructor(
    private readonly control: ControlConnection,
    private readonly statementTimeoutMs: number,
  ) {}

  /** Runs a statement on its connection. Rejects with SQLSTATE 57014 where it was cancelled, and with {@link OverdueError}. */
  async run<T>(client: ClientBase, signal: AbortSignal, statement: () => Promise<T>): Promise<T> {
    if (signal.aborted) throw unavailable();
    let cancelling: Promise<void> | undefined;
    const cancel = (): void => {
      cancelling = Promise.all([cancelling, this.cancel(client)]).then(() => undefined);
    };
    let timer: NodeJS.Timeout | undefined;
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await new Promise<T>((resolve, reject) => {
        timer = setTimeout(() => {
          cancel();
          timer = setTimeout(() => reject(new OverdueError()), GRACE_MS);
        }, this.statementTimeoutMs + GRACE_MS);
        statement().then(resolve, reject);
      });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      // It must not reach the next statement on the same connection.
      if (cancelling) await cancelling;
    }
  }

  private async cancel(client: ClientBase): Promise<void> {
    this.cancelled++;
    const { processID } = client as ClientBase & { processID: number };
    await this.control.cancel(processID).catch((error: Error) => this.logger.warn(`A statement was not cancelled: ${error.message}`));
  }
}
