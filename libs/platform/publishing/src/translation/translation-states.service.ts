import { NoticeKind, Notices } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, LOCALES } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { ContentRecord } from '../content-record.entity.js';
import { ContentOrigin, type ContentText } from '../content-text.entity.js';
import { type ContentType, subjectOf } from '../content-type.js';
import { ContentTypes } from '../content-types.js';
import { type TranslatableType, translationStatement } from './translation-statement.js';

/**
 * Keeps how each version stands in each language next to the texts, so that lists of what is to be translated are read from an
 * index.
 *
 * Tasks there are for published records alone, at their newest version: what is being worked on, else what is published. Nobody
 * should translate a first draft, which may still change in every sentence.
 */
@Injectable()
export class TranslationStates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly types: ContentTypes,
  ) {}

  /** Brings one record up to date, in the transaction of the write that changed it: one statement. */
  async refresh(type: TranslatableType, recordId: string): Promise<void> {
    await refreshTranslations(this.database, type, recordId, this.clock.now());
  }

  /** Has all records tell how they stand in languages that the alliance got since. Only looks, where all of them do. */
  async takeUpLanguages(): Promise<void> {
    for (const type of this.types.list()) {
      const missing = await this.database.query(
        `SELECT 1 FROM ${this.database.metadata(type.version).tableName} v CROSS JOIN unnest($1::text[]) AS l (locale)
         WHERE NOT EXISTS (SELECT FROM content_translation c WHERE c.version_id = v.id AND c.locale = l.locale) LIMIT 1`,
        [LOCALES],
      );
      if (missing.length > 0) await this.refreshAll(type);
    }
  }

  /** Brings all records of a type up to date, such as after rows were written straight into its tables. */
  async refreshAll(type: TranslatableType): Promise<void> {
    const statement = translationStatement(this.database, type, 'all');
    await this.database.transaction(async () => {
      await this.database.query('SET LOCAL statement_timeout = 0');
      // What somebody writes meanwhile comes after this, or it would be overwritten by what was before.
      await this.database.query('LOCK TABLE content_translation IN SHARE ROW EXCLUSIVE MODE');
      await this.database.query(statement, [LOCALES, this.clock.now(), type.record.name]);
    });
  }

  /**
   * Settles what people were told of a record's machine translations: failures, since somebody has seen to it, and, once nothing in
   * the version is unchecked any more, what waited to be checked.
   */
  async settle(type: ContentType, record: ContentRecord, versionId: string): Promise<void> {
    const unchecked = { versionId, origin: ContentOrigin.MACHINE, reviewedAt: IsNull() };
    const isWaiting = await this.database.manager.existsBy<ContentText>(type.text, unchecked);
    const kinds = [NoticeKind.TRANSLATION_FAILED, ...(isWaiting ? [] : [NoticeKind.TRANSLATION_READY])];
    await this.notices.settle(subjectOf(type, record), kinds);
  }
}

/** As {@link TranslationStates.refresh}, for whoever writes rows without the product around: tests and seeds. */
export async function refreshTranslations(database: Database, type: TranslatableType, recordId: string, now = new Date()): Promise<void> {
  const name = type.record.name;
  const text = translationStatement(database, type, 'record');
  await database.prepared({ name: `refresh_translations_${name}`, text, values: [LOCALES, now, name, recordId] });
}
