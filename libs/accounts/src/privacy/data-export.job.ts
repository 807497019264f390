import { Database } from '@alliance/database';
import { defineJob, RunsJob } from '@alliance/jobs';
import type { JobHandler } from '@alliance/jobs';
import { Clock, daysAfter, encodeId, PublicAddress } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import { Injectable } from '@nestjs/common';
import { DataArchive } from './data-archive.js';
import type { ArchiveOwner } from './data-archive.js';
import { EXPORT_DAYS } from './data-export.rules.js';
import { dataExportMail } from './privacy.mails.js';

/** Puts the file with somebody's data together. */
export const exportData = defineJob<{ exportId: string }>({ name: 'export-data' });

@Injectable()
@RunsJob(exportData)
export class DataExportBuilder implements JobHandler<{ exportId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly archive: DataArchive,
    private readonly mails: Mails,
    private readonly address: PublicAddress,
  ) {}

  async run({ exportId }: { exportId: string }): Promise<void> {
    const [owner] = await this.database.query<ArchiveOwner>(
      `SELECT person.id, email, locale, time_zone AS "timeZone" FROM data_export JOIN person ON person.id = person_id
       WHERE data_export.id = $1 AND state = 'REQUESTED'`,
      [exportId],
    );
    if (!owner) return;
    const archive = await this.archive.build(owner);
    await this.database.transaction(() => this.hand(exportId, owner, Buffer.from(archive)));
  }

  // The person's row first: an erasing that came before has taken the export with it, one that comes now finds file and mail.
  private async hand(exportId: string, { id: personId, email, locale, timeZone }: ArchiveOwner, archive: Buffer): Promise<void> {
    const now = this.clock.now();
    const expiresAt = daysAfter(now, EXPORT_DAYS);
    await this.database.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    const ready = await this.database.query(
      `UPDATE data_export SET state = 'READY', archive = $2, expires_at = $3, updated_at = $4 WHERE id = $1 AND state = 'REQUESTED' RETURNING id`,
      [exportId, archive, expiresAt, now],
    );
    if (ready.length === 0) return;
    await this.mails.send(dataExportMail, {
      to: { address: email, personId, locale },
      dedupeKey: exportId,
      parameters: { url: this.address.link(`/account/exports/${encodeId('exp', exportId)}`), expiresAt: expiresAt.toISOString(), timeZone },
    });
  }
}
