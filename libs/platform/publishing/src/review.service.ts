import { type Actor, NoticeKind, type NoticeRecipients, Notices } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, type Message, UserError, UserErrors } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { ContentRecord } from './content-record.entity.js';
import { type ContentType, type Named, subjectOf } from './content-type.js';
import type { ContentVersion } from './content-version.entity.js';
import { ContentWriter, type WriteTarget } from './content-writer.service.js';
import { PUBLISHING_MESSAGES } from './publishing.messages.js';
import { ReviewNote } from './review-note.entity.js';
import { Slugs } from './slug.service.js';
import { Versions } from './version.service.js';
import type { ContentStatus } from './workflow.js';
import { wordOf, WorkingVersions } from './working-version.service.js';

/** What people are told of a draft that their submitting it answers. */
const WAITS_FOR_AUTHORS = [NoticeKind.CHANGES_REQUESTED, NoticeKind.LESSON_DRAFTED];

/** The way of content of any type from a draft to the public, and into the archive. */
@Injectable()
export class Review {
  constructor(
    private readonly database: Database,
    private readonly writer: ContentWriter,
    private readonly working: WorkingVersions,
    private readonly slugs: Slugs,
    private readonly versions: Versions,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Hands the working version to whoever reviews. @throws UserErrors REQUIRED for each text and fact that is missing. */
  async submit<Entity extends ContentRecord>(type: ContentType<Entity>, actor: Actor, target: WriteTarget): Promise<Entity> {
    return this.writer.write(type, actor, 'submit', target, async ({ record, working, to }) => {
      const title = await this.requireComplete(type, record, working!);
      await this.updateVersion(type, working!, { status: to, submittedById: actor.id });
      await this.versions.noteChanges(type, working!);
      const reviewers = { action: `${type.name}.publish`, scope: type.scopeOf(record as Entity) };
      await this.tell(NoticeKind.REVIEW_REQUESTED, { type, record, title, actor, to: reviewers });
      await this.notices.settle(subjectOf(type, record), WAITS_FOR_AUTHORS);
      return { record: this.shownStatus(record, to) };
    });
  }

  /** Gives the working version back to its authors, with what is to change. */
  async returnForChanges<Entity extends ContentRecord>(
    type: ContentType<Entity>,
    actor: Actor,
    target: WriteTarget & { reason: string },
  ): Promise<Entity> {
    return this.writer.write(type, actor, 'return', target, async ({ record, working, to }) => {
      const version: ContentVersion = working!;
      await this.updateVersion(type, version, { status: to });
      await this.database.manager.delete(ReviewNote, { versionId: version.id });
      const note = { versionId: version.id, body: target.reason, authorId: actor.id };
      await this.database.manager.insert(ReviewNote, Object.assign(new ReviewNote(), note));
      await this.tellAuthor(NoticeKind.CHANGES_REQUESTED, { type, record, version, actor });
      await this.notices.settle(subjectOf(type, record), [NoticeKind.REVIEW_REQUESTED]);
      return { record: this.shownStatus(record, to), reason: target.reason };
    });
  }

  /**
   * Numbers, dates and freezes the working version and shows it to everybody. A new title gives a new slug; the old one leads on.
   *
   * @throws UserError FOUR_EYES for one's own submission where the owner asks for a second person.
   */
  async publish<Entity extends ContentRecord>(
    type: ContentType<Entity>,
    actor: Actor,
    target: WriteTarget & { changeNote?: string | null },
  ): Promise<Entity> {
    return this.writer.write(type, actor, 'publish', target, async ({ record, working, to }) => {
      const version: ContentVersion = working!;
      if (version.submittedById === actor.id && (await type.needsFourEyes(record as Entity))) {
        throw new UserError('FOUR_EYES', PUBLISHING_MESSAGES.fourEyes);
      }
      const publishedAt = this.clock.now();
      const number = (await this.lastNumber(type, record)) + 1;
      await this.updateVersion(type, version, { status: to, number, publishedAt, changeNote: target.changeNote ?? null });
      // What the reviewer asked for is for those who edit; from now on everybody sees the version.
      await this.database.manager.delete(ReviewNote, { versionId: version.id });
      // Of what was submitted before changes were kept.
      await this.versions.noteMissingChanges(type, version);
      await this.tellAuthor(NoticeKind.PUBLISHED, { type, record, version, actor });
      await this.notices.settle(subjectOf(type, record), [NoticeKind.REVIEW_REQUESTED]);
      const former = record.publishedVersionId && (await this.titleOf(type, record, record.publishedVersionId));
      return {
        record: {
          status: to,
          publishedVersionId: version.id,
          workingVersionId: null,
          publishedAt: record.publishedAt ?? publishedAt,
          slug: await this.slugs.settle(type, record, await this.titleOf(type, record, version.id), former),
        },
      };
    });
  }

  /** Takes a record out of what the public sees, for good. Its versions stay. */
  async archive<Entity extends ContentRecord>(type: ContentType<Entity>, actor: Actor, target: WriteTarget): Promise<Entity> {
    return this.writer.write(type, actor, 'archive', target, async ({ record, to }) => {
      await this.notices.settle(subjectOf(type, record), Object.values(NoticeKind));
      // A draft stays, but nobody goes on with it.
      if (record.workingVersionId) await this.database.manager.delete(ReviewNote, { versionId: record.workingVersionId });
      return { record: { status: to, archivedAt: this.clock.now() } };
    });
  }

  /** Only a record that shows nothing published wears the status of what is being worked on. */
  private shownStatus(record: ContentRecord, status: ContentStatus): Partial<ContentRecord> {
    return record.publishedVersionId === null ? { status } : {};
  }

  /** The title of a version that has every text and fact it needs. @throws UserErrors REQUIRED for each that is missing. */
  private async requireComplete(type: ContentType, record: ContentRecord, version: ContentVersion): Promise<string> {
    const text = await this.working.getOriginal(type, version.id, record.originalLocale);
    const missing = Object.entries(type.required as Record<string, Message>)
      .filter(([name]) => !(type.words.includes(name as never) ? wordOf(text, name) : (version as unknown as Named)[name]))
      .map(([name, message]) => new UserError('REQUIRED', message, { path: [name] }));
    if (missing.length > 0) throw new UserErrors(missing);
    return wordOf(text, type.title)!;
  }

  private async titleOf(type: ContentType, record: ContentRecord, versionId: string): Promise<string> {
    return wordOf(await this.working.getOriginal(type, versionId, record.originalLocale), type.title)!;
  }

  private async tellAuthor(
    kind: NoticeKind,
    { version, ...about }: { type: ContentType; record: ContentRecord; version: ContentVersion; actor: Actor },
  ): Promise<void> {
    const { submittedById } = version;
    if (submittedById === null) return;
    const title = await this.titleOf(about.type, about.record, version.id);
    // Whoever has left the city has left its drafts too.
    const whoMay = { action: `${about.type.name}.readDraft`, scope: about.type.scopeOf(about.record) };
    await this.tell(kind, { ...about, title, to: { personIds: [submittedById], whoMay } });
  }

  private async tell(
    kind: NoticeKind,
    { type, record, ...notice }: { type: ContentType; record: ContentRecord; title: string; actor: Actor; to: NoticeRecipients },
  ): Promise<void> {
    await this.notices.send({ kind, subject: subjectOf(type, record), ...notice });
  }

  private async lastNumber(type: ContentType, record: ContentRecord): Promise<number> {
    if (record.publishedVersionId === null) return 0;
    const published = await this.database.manager.findOneByOrFail<ContentVersion>(type.version, { id: record.publishedVersionId });
    return published.number ?? 0;
  }

  private async updateVersion(type: ContentType, version: ContentVersion, change: Partial<ContentVersion>): Promise<void> {
    await this.database.manager.update<ContentVersion>(type.version, version.id, change as never);
    Object.assign(version, change);
  }
}
