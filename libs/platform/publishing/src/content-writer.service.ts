import { AuditTrail, require } from '@alliance/access';
import type { Actor, Viewer } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, ConflictError, type Message, notFound, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { isReadable } from './content-access.js';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentType } from './content-type.js';
import type { ContentVersion } from './content-version.entity.js';
import { PUBLISHING_MESSAGES } from './publishing.messages.js';
import { TranslationStates } from './translation/translation-states.service.js';
import { ContentStatus, type ContentVerb, nextStatus, statusFor } from './workflow.js';

/** Which record a write is about, and the revision that its sender had read. */
export interface WriteTarget {
  /** UUID of the record. */
  id: string;
  expectedRevision: number;
}

/** A record held against other writers, with what is being worked on and where the verb leads. */
export interface HeldContent {
  record: ContentRecord;
  working: ContentVersion | null;
  from: ContentStatus;
  to: ContentStatus;
}

/** What a write did to the record's own row, and what the audit trail says of it. */
export interface WriteOutcome {
  record?: Partial<ContentRecord>;
  changedFields?: readonly string[];
  reason?: string;
  facts?: Readonly<Record<string, string>>;
  /** True where nothing that the record says was changed: it is not counted as a save. */
  keepsRevision?: boolean;
}

/** What every write to content has in common: access, the lock, the revision, the workflow, and its one row in the audit trail. */
@Injectable()
export class ContentWriter {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrail,
    private readonly clock: Clock,
    private readonly translations: TranslationStates,
  ) {}

  /**
   * Carries out one verb on a record: in one transaction, or not at all.
   *
   * @throws NOT_FOUND for what is missing or the actor can't read, FORBIDDEN for what they can read but not do, ConflictError for
   *   a stale revision, UserError WRONG_STATE for what the workflow does not allow now.
   */
  async write<Entity extends ContentRecord>(
    type: ContentType<Entity>,
    actor: Actor,
    verb: ContentVerb,
    target: WriteTarget,
    work: (held: HeldContent) => Promise<WriteOutcome>,
  ): Promise<Entity> {
    return this.database.transaction(async () => {
      const { id, expectedRevision } = target;
      const record = await this.database.findForUpdate<Entity>(type.record, id);
      if (!record) throw notFound();
      require(actor, `${type.name}.${verb}`, type.scopeOf(record), { readable: isReadable(type, actor, record) });
      // Only now: whoever may not write here must not learn the revision either.
      if (record.revision !== expectedRevision) throw new ConflictError({ entity: type.record, id }, expectedRevision, record.revision);
      await this.carryOut(type, actor, verb, record, work);
      return record;
    });
  }

  /**
   * Carries out one verb that somebody was allowed to ask for earlier, whatever the record's revision is by now: `work` sees to it
   * that it still fits, and answers null where nothing is left to do.
   *
   * @throws UserError WRONG_STATE for what the workflow does not allow now.
   */
  async writeBySystem(
    type: ContentType,
    verb: ContentVerb,
    id: string,
    work: (held: HeldContent) => Promise<WriteOutcome | null>,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const record = await this.database.findForUpdate<ContentRecord>(type.record, id);
      if (!record) throw notFound();
      await this.carryOut(type, null, verb, record, work);
    });
  }

  private async carryOut(
    type: ContentType,
    actor: Viewer,
    verb: ContentVerb,
    record: ContentRecord,
    work: (held: HeldContent) => Promise<WriteOutcome | null>,
  ): Promise<void> {
    const held = await this.hold(type, verb, record);
    const change = await work(held);
    if (!change) return;
    if (!change.keepsRevision) {
      await this.save(type, record, change.record ?? {});
      await this.translations.refresh(type, record.id);
    }
    const { reason, changedFields, facts } = change;
    await this.auditTrail.record(
      actor,
      `${type.name}.${verb}`,
      { type: type.record.name, id: record.id, cityId: type.scopeOf(record).cityId },
      {
        ...(reason !== undefined && { reason }),
        ...(changedFields && { changedFields }),
        ...(facts && { facts }),
        state: { from: held.from, to: held.to },
      },
    );
  }

  private async hold(type: ContentType, verb: ContentVerb, record: ContentRecord): Promise<HeldContent> {
    if (record.workingVersionId) await type.holdReferences?.(record.workingVersionId);
    const working = record.workingVersionId
      ? await this.database.manager.findOneByOrFail<ContentVersion>(type.version, { id: record.workingVersionId })
      : null;
    const from = statusFor(verb, record.status, working?.status ?? null);
    const to = nextStatus(verb, from);
    if (!to) throw new UserError('WRONG_STATE', refusal(verb, from));
    return { record, working, from, to };
  }

  /** Counts the save. As long as something published shows, `updatedAt` moves only with what shows. */
  private async save(type: ContentType, record: ContentRecord, change: Partial<ContentRecord>): Promise<void> {
    const showsTheSame = record.status === ContentStatus.PUBLISHED && change.status === undefined;
    const shownVersionId = { ...record, ...change }.publishedVersionId ?? { ...record, ...change }.workingVersionId;
    const row = { ...change, shownVersionId, revision: record.revision + 1 };
    await this.database.manager.update<ContentRecord>(type.record, record.id, {
      ...row,
      updatedAt: showsTheSame ? () => 'updated_at' : this.clock.now(),
    } as QueryDeepPartialEntity<ContentRecord>);
    Object.assign(record, row);
  }
}

function refusal(verb: ContentVerb, from: ContentStatus): Message {
  const { archived, draftIsOpen, inReview, nothingToDiscard, nothingToSubmit, notInReview, notPublished } = PUBLISHING_MESSAGES;
  if (from === ContentStatus.ARCHIVED) return archived;
  if (verb === 'archive') return notPublished;
  if (verb === 'restore') return draftIsOpen;
  if (verb === 'discard' && from === ContentStatus.PUBLISHED) return nothingToDiscard;
  if (verb === 'return' || verb === 'publish') return notInReview;
  return from === ContentStatus.IN_REVIEW ? inReview : nothingToSubmit;
}
