import { NoticeKind, Notices } from '@alliance/access';
import { Database } from '@alliance/database';
import { defineJob, type JobAttempt, type JobHandler, RunsJob } from '@alliance/jobs';
import { type Locale, UserError } from '@alliance/kernel';
import { TranslationError } from '@alliance/translation';
import { Injectable, Logger } from '@nestjs/common';
import type { ContentRecord } from '../content-record.entity.js';
import { ContentOrigin, type ContentText } from '../content-text.entity.js';
import { type ContentType, subjectOf } from '../content-type.js';
import { ContentTypes } from '../content-types.js';
import type { ContentVersion } from '../content-version.entity.js';
import { ContentWriter } from '../content-writer.service.js';
import { ContentStatus, nextStatus, statusFor } from '../workflow.js';
import { saysTheSame, wordOf, WorkingVersions } from '../working-version.service.js';
import { isByPeople, WordTranslator } from './word-translator.service.js';

/** What is to be translated, for whom. */
interface TranslationOrder {
  /** Name of the record's entity. */
  recordType: string;
  recordId: string;
  locale: Locale;
  /** UUID of the person who asked. */
  personId: string;
  /** The text that stood in the language when it was asked for, by its revisions; null where there was none. */
  text: Pick<ContentText, 'revision' | 'basedOnRevision'> | null;
}

/** Translates the texts of a record into one language. Tried again for about two hours while the service can't be reached. */
export const translateByMachine = defineJob<TranslationOrder>({
  name: 'translate-by-machine',
  retryLimit: 12,
  expireInSeconds: 1_800,
});

/** What an order is about, as it stood when it was looked at. */
interface Standing {
  type: ContentType;
  record: ContentRecord;
  original: ContentText;
  /** What there is in the language. */
  text: ContentText | null;
  /** Whether the texts can be changed now. */
  isOpen: boolean;
}

/** Says that a translation can't be kept: what was translated is no longer what the record says. */
class Outdated extends Error {}

/**
 * Has texts translated, outside any transaction, and writes them where the original still says the same and nobody has written in
 * the language meanwhile. Whoever asked is told; a run that was repeated finds its own text there, and tells nobody twice.
 */
@Injectable()
@RunsJob(translateByMachine)
export class MachineTranslationJob implements JobHandler<TranslationOrder> {
  private readonly logger = new Logger(MachineTranslationJob.name);

  constructor(
    private readonly database: Database,
    private readonly types: ContentTypes,
    private readonly writer: ContentWriter,
    private readonly versions: WorkingVersions,
    private readonly words: WordTranslator,
    private readonly notices: Notices,
  ) {}

  async run(order: TranslationOrder, { isLast }: JobAttempt): Promise<void> {
    const standing = await this.database.transaction(() => this.look(order));
    if (isDone(order, standing)) return this.tellOfOther(order);
    if (!standing.isOpen || isGone(order, standing)) return this.fail(order, standing);
    try {
      const words = await this.words.translate(standing.type, standing.original, order.locale);
      await this.write(order, standing, words);
    } catch (error) {
      const isKnown = error instanceof TranslationError || error instanceof UserError || error instanceof Outdated;
      const isWorthAnotherTry = error instanceof TranslationError ? error.isTemporary : !isKnown;
      if (isWorthAnotherTry && !isLast) throw error;
      await this.fail(order, standing);
      if (!isKnown) throw error;
      this.logger.warn(error.message);
    }
  }

  /** What somebody else had translated meanwhile waits for whoever asked here too. */
  private async tellOfOther(order: TranslationOrder): Promise<void> {
    await this.database.transaction(async () => {
      // Held, or what it waits for may have been done by the time that somebody is told.
      await this.database.findForUpdate<ContentRecord>(this.types.getByRecordType(order.recordType).record, order.recordId);
      const standing = await this.look(order);
      const { record, text, original } = standing;
      const isWaiting = text && !isByPeople(text, original) && text.reviewedAt === null && text.basedOnRevision === original.revision;
      if (isWaiting && record.status !== ContentStatus.ARCHIVED) await this.tell(NoticeKind.TRANSLATION_READY, order, standing);
    });
  }

  private async look({ recordType, recordId, locale }: TranslationOrder): Promise<Standing> {
    const type = this.types.getByRecordType(recordType);
    const { manager } = this.database;
    const record = await manager.findOneByOrFail<ContentRecord>(type.record, { id: recordId });
    const versionId = (record.workingVersionId ?? record.publishedVersionId)!;
    const version = await manager.findOneByOrFail<ContentVersion>(type.version, { id: versionId });
    const working = record.workingVersionId === null ? null : version.status;
    return {
      type,
      record,
      original: await this.versions.getOriginal(type, versionId, record.originalLocale),
      text: await manager.findOneBy<ContentText>(type.text, { versionId, locale }),
      isOpen: nextStatus('translate', statusFor('translate', record.status, working)) !== null,
    };
  }

  /** @throws Outdated; UserError where the workflow does not allow it now. */
  private async write(
    order: TranslationOrder,
    { type, original }: Standing,
    words: Readonly<Record<string, string | null>>,
  ): Promise<void> {
    const { locale } = order;
    await this.database.transaction(async () => {
      // Under the lock of the record, or what is found may be overtaken.
      await this.writer.writeBySystem(type, 'translate', order.recordId, async ({ record, working }) => {
        const now = await this.look(order);
        if (isDone(order, now)) {
          await this.tellOfOther(order);
          return null;
        }
        if (isGone(order, now) || !saysTheSame(type, now.original, original)) throw new Outdated();
        const version = working ?? (await this.versions.startFrom(type, record.publishedVersionId!));
        const source = { origin: ContentOrigin.MACHINE, original: now.original };
        await this.versions.saveText(type, version.id, locale, words, source);
        await this.tell(NoticeKind.TRANSLATION_READY, order, now);
        return {
          record: { workingVersionId: version.id },
          changedFields: type.words.filter((name) => words[name] !== null).map((name) => `${name}:${locale}`),
          facts: { origin: ContentOrigin.MACHINE },
        };
      });
    });
  }

  private async fail(order: TranslationOrder, standing: Standing): Promise<void> {
    await this.database.transaction(() => this.tell(NoticeKind.TRANSLATION_FAILED, order, standing));
  }

  private async tell(kind: NoticeKind, { personId }: TranslationOrder, { type, record, original }: Standing): Promise<void> {
    const title = wordOf(original, type.title)!;
    await this.notices.send({
      kind,
      subject: subjectOf(type, record),
      title,
      // Whoever has left the city meanwhile has left its drafts too.
      to: { personIds: [personId], whoMay: { action: `${type.name}.readDraft`, scope: type.scopeOf(record) } },
      actor: null,
    });
  }
}

/** Whether somebody, or an earlier run, has written or checked the texts since: there is nothing left to do. */
function isDone(order: TranslationOrder, { text, original }: Standing): boolean {
  if (!text) return false;
  return text.revision !== order.text?.revision || text.basedOnRevision !== order.text.basedOnRevision || isByPeople(text, original);
}

/** Whether what was to be written over has been thrown away with its draft. */
function isGone(order: TranslationOrder, { text }: Standing): boolean {
  return text === null && order.text !== null;
}
