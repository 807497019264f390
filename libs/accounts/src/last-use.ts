import { Database } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';

/** How often uses are written down, in milliseconds. */
export const WRITTEN_EVERY = 60_000;

/** Remembers when tokens or sessions were last used, and writes that down once a minute: no request waits for it. */
@Injectable()
export abstract class LastUse implements BeforeApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private readonly timer = setInterval(() => void this.flush(), WRITTEN_EVERY).unref();
  private used = new Map<string, Date>();

  constructor(
    protected readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  note(id: string): void {
    this.used.set(id, this.clock.now());
  }

  /** Writes down what was noted. What fails is lost: the log says so. */
  async flush(): Promise<void> {
    if (this.used.size === 0) return;
    const used = this.used;
    this.used = new Map();
    try {
      await this.write([...used.keys()], [...used.values()]);
    } catch (error) {
      this.logger.warn(`The last use of ${used.size} was not written down: ${(error as Error).message}`);
    }
  }

  /** Writes when each was used, where nothing later stands there. */
  protected abstract write(ids: string[], times: Date[]): Promise<void>;
}
