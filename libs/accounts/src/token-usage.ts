import { Database } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';

const EVERY = 60_000;

/** Remembers when tokens were last used, and writes that down once a minute: no request waits for it. */
@Injectable()
export class TokenUsage implements BeforeApplicationShutdown {
  private readonly logger = new Logger(TokenUsage.name);
  private readonly timer = setInterval(() => void this.flush(), EVERY).unref();
  private used = new Map<string, Date>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  note(tokenId: string): void {
    this.used.set(tokenId, this.clock.now());
  }

  /** Writes down what was noted. What fails is lost: it is a hint for people, nothing depends on it. */
  async flush(): Promise<void> {
    if (this.used.size === 0) return;
    const used = this.used;
    this.used = new Map();
    try {
      await this.database.query(
        `UPDATE access_token token SET last_used_at = used.at
         FROM unnest($1::uuid[], $2::timestamptz[]) AS used (id, at)
         WHERE token.id = used.id AND (token.last_used_at IS NULL OR token.last_used_at < used.at)`,
        [[...used.keys()], [...used.values()]],
      );
    } catch (error) {
      this.logger.warn(`The last use of ${used.size} tokens was not written down: ${(error as Error).message}`);
    }
  }
}
