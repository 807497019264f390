import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { connectionUrl } from './connection-url.js';
import { DATABASE_OPTIONS, type DatabaseOptions } from './database.options.js';

const RECONNECT_AFTER_MS = 1_000;

/** What to do with the announcements of one channel. */
export interface NotificationHandler {
  /** Listening begins, at first or again: whatever was announced before is lost. */
  onConnected(): void;
  onNotification(payload: string): void;
}

/**
 * Hears what other processes announce by `pg_notify`. Each channel keeps a connection of its own, outside of the pool, because
 * listening belongs to a session. The embedded database has one process only: nobody else announces anything there.
 */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly logger = new Logger(Notifications.name);
  private readonly closing = new AbortController();
  private readonly clients = new Set<Client>();

  constructor(@Inject(DATABASE_OPTIONS) private readonly options: DatabaseOptions) {}

  /** Listens until the application closes, over broken connections too. `channel` is a name of the code. */
  listen(channel: string, handler: NotificationHandler): void {
    if (this.options.url) void this.keepListening(this.options.url, channel, handler);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await Promise.all([...this.clients].map((client) => client.end().catch(() => undefined)));
  }

  private async keepListening(url: string, channel: string, handler: NotificationHandler): Promise<void> {
    const { signal } = this.closing;
    let isDown = false;
    while (!signal.aborted) {
      await this.listenOnce(url, channel, {
        onNotification: (payload) => handler.onNotification(payload),
        onConnected: () => {
          isDown = false;
          handler.onConnected();
        },
      }).catch((error: Error) => {
        // Told once an outage, not once an attempt.
        if (!isDown && !signal.aborted) this.logger.warn(`Not listening to ${channel}: ${error.message}`);
        isDown = true;
      });
      await delay(RECONNECT_AFTER_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Settles when the connection ends. */
  private async listenOnce(url: string, channel: string, handler: NotificationHandler): Promise<void> {
    const client = new Client({ connectionString: connectionUrl(url), keepAlive: true, application_name: 'alliance-exchange-listener' });
    // Every one of them: a server that shuts down says so first, and then the connection breaks.
    const ended = new Promise<void>((resolve, reject) => client.on('error', reject).once('end', resolve));
    ended.catch(() => undefined);
    client.on('notification', ({ payload }) => handler.onNotification(payload ?? ''));
    this.clients.add(client);
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      handler.onConnected();
      await ended;
    } finally {
      this.clients.delete(client);
      await client.end().catch(() => undefined);
    }
  }
}
