import { Public } from '@alliance/access';
import { Database } from '@alliance/database';
import { Controller, Get } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { HealthCheckResult, HealthIndicatorResult } from '@nestjs/terminus';
import { Readiness } from './readiness.js';

/** How long the database may take to answer a probe, in milliseconds. */
const DATABASE_TIMEOUT = 1_000;

/** For whoever starts, watches and balances processes. */
@Controller('health')
export class HealthController {
  private readonly connection = new Probe<boolean>();
  private readonly storage = new Probe<boolean>();

  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly readiness: Readiness,
    private readonly database: Database,
  ) {}

  /** Whether the process runs at all; where not, restart it. */
  @Get('live')
  @Public()
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Whether to send requests here; 503 while migrating or draining, without a database, and while there is no room to store anything. */
  @Get('ready')
  @Public()
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.checkProcess(), () => this.checkDatabase(), () => this.checkStorage()]);
  }

  private checkProcess(): HealthIndicatorResult {
    const indicator = this.indicators.check('process');
    return this.readiness.isReady ? indicator.up() : indicator.down({ waitingFor: this.readiness.holds });
  }

  private async checkDatabase(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('database');
    // Nothing but a hold answers while migrating: the probe would only wait for the connection that migrates.
    if (!this.readiness.isReady) return indicator.up({ skipped: true });
    return (await this.connection.ask(() => this.database.ping().then(() => true))) ? indicator.up() : indicator.down();
  }

  private async checkStorage(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('storage');
    if (!this.readiness.isReady) return indicator.up({ skipped: true });
    // Only a server that has refused something is asked, so that no answer means that nothing has changed.
    const isDown = (await this.storage.ask(() => this.database.hasRoom())) !== true;
    return isDown ? indicator.down({ reason: 'There is no room left to store anything; reading goes on.' }) : indicator.up();
  }
}

/** A question to the database. Those who ask while it is stuck share one statement, and none waits longer than a second. */
class Probe<Answer> {
  private pending: Promise<Answer | null> | null = null;

  /** Null where there was no answer. */
  async ask(question: () => Promise<Answer>): Promise<Answer | null> {
    this.pending ??= question()
      .catch(() => null)
      .finally(() => {
        this.pending = null;
      });
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, DATABASE_TIMEOUT, null);
    });
    return Promise.race([this.pending, timeout]).finally(() => clearTimeout(timer));
  }
}
