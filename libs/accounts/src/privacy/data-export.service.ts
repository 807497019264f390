import { AuditTrail, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { Jobs } from '@alliance/jobs';
import { Clock, daysAfter, newId, unauthenticated, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { DataExport, DataExportState } from './data-export.entity.js';
import { exportData } from './data-export.job.js';
import { EXPORT_DAYS, EXPORTS_A_DAY } from './data-export.rules.js';
import { privacyMessages } from './privacy.messages.js';

/** A file as it is fetched. */
export interface FetchedExport {
  state: DataExportState;
  archive: Buffer | null;
}

/** Gives people what is held on them, as one file. */
@Injectable()
export class DataExportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
  ) {}

  /** Asks for a file of the actor's data. Throws a user error LIMIT while one is being made, and after three in 24 hours. */
  async request(actor: Actor): Promise<{ id: string }> {
    require(actor, 'dataExport.create', { personId: actor.id }, { readable: true });
    const now = this.clock.now();
    // Held, so that requests sent at once are counted one after another.
    const person = await this.database.query(`SELECT id FROM person WHERE id = $1 AND status = 'ACTIVE' FOR NO KEY UPDATE`, [actor.id]);
    if (person.length === 0) throw unauthenticated();
    const [earlier] = await this.database.query<{ running: number; recent: number }>(
      `SELECT count(*) FILTER (WHERE state = 'REQUESTED')::int AS running, count(*) FILTER (WHERE created_at > $2)::int AS recent
       FROM data_export WHERE person_id = $1`,
      [actor.id, daysAfter(now, -1)],
    );
    if (earlier!.running > 0) throw new UserError('LIMIT', privacyMessages.exportRunning);
    if (earlier!.recent >= EXPORTS_A_DAY) {
      throw new UserError('LIMIT', privacyMessages.exportLimit, { parameters: { limit: EXPORTS_A_DAY } });
    }
    const id = newId();
    const expiresAt = daysAfter(now, EXPORT_DAYS);
    await this.database.manager.insert(DataExport, { id, personId: actor.id, state: DataExportState.REQUESTED, createdAt: now, expiresAt });
    await this.audit.record(actor, 'dataExport.create', { type: 'DataExport', id });
    await this.jobs.enqueue(exportData, { exportId: id });
    return { id };
  }

  /** The actor's file; null where they have none of that id. */
  async find(actor: Actor, id: string): Promise<FetchedExport | null> {
    const [found] = await this.database.query<FetchedExport>(
      `SELECT CASE WHEN expires_at <= $3 THEN 'EXPIRED' ELSE state END AS state, CASE WHEN expires_at > $3 THEN archive END AS archive
       FROM data_export WHERE id = $1 AND person_id = $2`,
      [id, actor.id, this.clock.now()],
    );
    return found ?? null;
  }
}
