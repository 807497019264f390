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
  private probe: Promise<unknown> | null = null;

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

  /** Whether to send requests here; 503 while migrating or draining, and without a database. */
  @Get('ready')
  @Public()
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.checkProcess(), () => this.checkDatabase()]);
  }

  private checkProcess(): HealthIndicatorResult {
    const indicator = this.indicators.check('process');
    return this.readiness.isReady ? indicator.up() : indicator.down({ waitingFor: this.readiness.holds });
  }

  private async checkDatabase(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('database');
    // Nothing but a hold answers while migrating: the probe would only wait for the connection that migrates.
    if (!this.readiness.isReady) return indicator.up({ skipped: true });
    return (await this.answers()) ? indicator.up() : indicator.down();
  }

  // Probes that pile up on a stuck database share one statement.
  private async answers(): Promise<boolean> {
    this.probe ??= this.database.ping().finally(() => {
      this.probe = null;
    });
    const query = this.probe.then(
      () => true,
      () => false,
    );
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, DATABASE_TIMEOUT, false);
    });
    return Promise.race([query, timeout]).finally(() => clearTimeout(timer));
  }
}
