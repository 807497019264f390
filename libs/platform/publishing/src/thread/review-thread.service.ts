import { type Actor, AuditTrail, can, NoticeKind, Notices, require } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, decodeId, encodeId, notFound, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { ContentRecord } from '../content-record.entity.js';
import type { ContentType } from '../content-type.js';
import { ContentTypes } from '../content-types.js';
import { PUBLISHING_MESSAGES } from '../publishing.messages.js';
import { ReviewComment, ReviewThread } from './review-thread.entity.js';
import type { OpenReviewThreadInput, ReplyToReviewThreadInput } from './review-thread.inputs.js';
import { REVIEW_THREAD_MESSAGES } from './review-thread.messages.js';

/** What telling people of a comment takes. */
interface ThreadContext {
  title: string;
  isArchived: boolean;
  authorIds: string[];
}

/** Comments of reviewers and authors on any type of content. */
@Injectable()
export class ReviewThreads {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrail,
    private readonly notices: Notices,
    private readonly types: ContentTypes,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a thread with its first comment.
   *
   * @throws UserError NOT_FOUND for a record that is missing or may not be commented on, INVALID for an unknown field, WRONG_STATE for
   *   an archived record.
   */
  async open(actor: Actor, { recordId, field = null, locale = null, body }: OpenReviewThreadInput): Promise<ReviewThread> {
    return this.database.transaction(async () => {
      const { type, record } = await this.getRecord(actor, recordId);
      checkPlace(type, field, locale);
      const cityId = type.scopeOf(record).cityId!;
      const place = { recordType: type.record.name, recordId: record.id, cityId, field, locale };
      const thread = Object.assign(new ReviewThread(), place, { createdAt: this.clock.now() });
      await this.database.manager.insert(ReviewThread, thread);
      await this.comment(actor, thread, body);
      return thread;
    });
  }

  /** Adds a comment. @throws NOT_FOUND where the thread is missing or not to be seen, UserError WRONG_STATE where it is settled. */
  async reply(actor: Actor, { threadId, body }: ReplyToReviewThreadInput): Promise<ReviewThread> {
    return this.database.transaction(async () => {
      const thread = await this.hold(actor, threadId, 'review.comment');
      if (thread.resolvedAt) throw new UserError('WRONG_STATE', REVIEW_THREAD_MESSAGES.resolved);
      await this.comment(actor, thread, body);
      return thread;
    });
  }

  async resolve(actor: Actor, threadId: string): Promise<ReviewThread> {
    return this.database.transaction(async () => {
      const thread = await this.hold(actor, threadId, 'review.resolve');
      if (thread.resolvedAt) throw new UserError('WRONG_STATE', REVIEW_THREAD_MESSAGES.resolved);
      await this.settle(actor, thread, 'review.resolve', { resolvedAt: this.clock.now(), resolvedById: actor.id });
      await this.notices.settle({ type: 'ReviewThread', id: thread.id }, [NoticeKind.COMMENTED]);
      return thread;
    });
  }

  async reopen(actor: Actor, threadId: string): Promise<ReviewThread> {
    return this.database.transaction(async () => {
      const thread = await this.hold(actor, threadId, 'review.resolve');
      if (!thread.resolvedAt) throw new UserError('WRONG_STATE', REVIEW_THREAD_MESSAGES.notResolved);
      await this.settle(actor, thread, 'review.reopen', { resolvedAt: null, resolvedById: null });
      return thread;
    });
  }

  /** Adds a comment and tells who else has written: in the thread, the record, or the version that is being worked on. */
  private async comment(actor: Actor, thread: ReviewThread, body: string): Promise<void> {
    const { title, isArchived, authorIds } = await this.contextOf(thread);
    if (isArchived) throw new UserError('WRONG_STATE', PUBLISHING_MESSAGES.archived);
    const comment = { threadId: thread.id, body, authorId: actor.id, createdAt: this.clock.now() };
    await this.database.manager.insert(ReviewComment, Object.assign(new ReviewComment(), comment));
    await this.audit(actor, thread, 'review.comment');
    await this.notices.send({
      kind: NoticeKind.COMMENTED,
      subject: { type: 'ReviewThread', id: thread.id },
      title,
      // Whoever has left the city has left its drafts too.
      to: { personIds: authorIds, whoMay: { action: 'review.read', scope: { cityId: thread.cityId } } },
      actor,
    });
  }

  /** What the record of a thread is called and who works on it: one statement, so that it is of one moment. */
  private async contextOf({ id, recordType, recordId }: ReviewThread): Promise<ThreadContext> {
    const type = this.types.getByRecordType(recordType);
    const [record, version, text] = [type.record, type.version, type.text].map((entity) => this.database.metadata(entity).tablePath);
    const [context] = await this.database.query<ThreadContext>(
      `SELECT t.title, r.status = 'ARCHIVED' AS "isArchived",
         ARRAY(SELECT author_id FROM review_comment WHERE thread_id = $1
           UNION SELECT r.created_by_id UNION SELECT v.submitted_by_id WHERE v.submitted_by_id IS NOT NULL) AS "authorIds"
       FROM ${record} r JOIN ${version} v ON v.id = coalesce(r.working_version_id, r.published_version_id)
         JOIN ${text} t ON t.version_id = v.id AND t.locale = r.original_locale
       WHERE r.id = $2`,
      [id, recordId],
    );
    return context!;
  }

  private async settle(
    actor: Actor,
    thread: ReviewThread,
    action: string,
    change: Pick<ReviewThread, 'resolvedAt' | 'resolvedById'>,
  ): Promise<void> {
    await this.database.manager.update(ReviewThread, thread.id, change);
    Object.assign(thread, change);
    await this.audit(actor, thread, action);
  }

  private async audit(actor: Actor, { id, recordType, recordId, cityId, field, locale }: ReviewThread, action: string): Promise<void> {
    const facts = { thread: encodeId('rthr', id), ...(field && { field }), ...(locale && { locale }) };
    await this.auditTrail.record(actor, action, { type: recordType, id: recordId, cityId }, { facts });
  }

  private async getRecord(actor: Actor, publicId: string): Promise<{ type: ContentType; record: ContentRecord }> {
    const id = decodeId(publicId);
    const type = id && this.types.findByPrefix(id.prefix);
    const record = type && (await this.database.findForUpdate<ContentRecord>(type.record, id.uuid));
    // Published or not: only those who work on it know of its review, so everybody else is told the same.
    if (!record || !can(actor, 'review.read', type.scopeOf(record))) {
      throw new UserError('NOT_FOUND', REVIEW_THREAD_MESSAGES.unknownRecord, { path: ['input', 'recordId'] });
    }
    require(actor, 'review.comment', type.scopeOf(record), { readable: true });
    return { type, record };
  }

  private async hold(actor: Actor, publicId: string, action: string): Promise<ReviewThread> {
    const { uuid: id } = decodeId(publicId)!;
    const query = this.database.manager.createQueryBuilder(ReviewThread, 'thread').where({ id });
    const thread = await query.setLock('for_no_key_update').getOne();
    if (!thread) throw notFound();
    require(actor, action, { cityId: thread.cityId }, { readable: can(actor, 'review.read', { cityId: thread.cityId }) });
    return thread;
  }
}

/** @throws UserError INVALID for a field that the type does not have, or a language where there is no text. */
function checkPlace(type: ContentType, field: string | null, locale: string | null): void {
  const words: readonly string[] = type.words;
  const fields = [...words, ...type.facts];
  if (field !== null && !fields.includes(field)) {
    const parameters = { field, fields: fields.join(', ') };
    throw new UserError('INVALID', REVIEW_THREAD_MESSAGES.unknownField, { path: ['input', 'field'], parameters });
  }
  if (locale !== null && (field === null || !words.includes(field))) {
    throw new UserError('INVALID', REVIEW_THREAD_MESSAGES.noLanguage, { path: ['input', 'locale'] });
  }
}
