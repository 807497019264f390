import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, type Message, UserError, UserErrors } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentType } from './content-type.js';
import type { ContentVersion } from './content-version.entity.js';
import { ContentWriter, type WriteTarget } from './content-writer.service.js';
import { PUBLISHING_MESSAGES } from './publishing.messages.js';
import { Slugs } from './slug.service.js';
import type { ContentStatus } from './workflow.js';
import { wordOf, WorkingVersions } from './working-version.service.js';

/** The way of content of any type from a draft to the public, and into the archive. */
@Injectable()
export class Review {
  constructor(
    private readonly database: Database,
    private readonly writer: ContentWriter,
    private readonly versions: WorkingVersions,
    private readonly slugs: Slugs,
    private readonly clock: Clock,
  ) {}

  /** Hands the working version to whoever reviews. @throws UserErrors REQUIRED for each text that is missing. */
  async submit<Entity extends ContentRecord>(type: ContentType<Entity>, actor: Actor, target: WriteTarget): Promise<Entity> {
    return this.writer.write(type, actor, 'submit', target, async ({ record, working, to }) => {
      await this.requireComplete(type, record, working!);
      await this.updateVersion(type, working!, { status: to, submittedById: actor.id });
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
      await this.updateVersion(type, working!, { status: to, reviewNote: target.reason });
      return { record: this.shownStatus(record, to), reason: target.reason };
    });
  }

  /**
   * Numbers, dates and freezes the working version and shows it to everybody.
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
      return {
        record: {
          status: to,
          publishedVersionId: version.id,
          workingVersionId: null,
          publishedAt: record.publishedAt ?? publishedAt,
          ...(record.publishedVersionId === null && { slug: await this.firstSlug(type, record, version) }),
        },
      };
    });
  }

  /** Takes a record out of what the public sees, for good. Its versions stay. */
  async archive<Entity extends ContentRecord>(type: ContentType<Entity>, actor: Actor, target: WriteTarget): Promise<Entity> {
    return this.writer.write(type, actor, 'archive', target, async ({ to }) => ({
      record: { status: to, archivedAt: this.clock.now() },
    }));
  }

  /** Only a record that shows nothing published wears the status of what is being worked on. */
  private shownStatus(record: ContentRecord, status: ContentStatus): Partial<ContentRecord> {
    return record.publishedVersionId === null ? { status } : {};
  }

  private async requireComplete(type: ContentType, record: ContentRecord, version: ContentVersion): Promise<void> {
    const text = await this.versions.getOriginal(type, version.id, record.originalLocale);
    const missing = Object.entries(type.required as Record<string, Message>)
      .filter(([name]) => !wordOf(text, name))
      .map(([name, message]) => new UserError('REQUIRED', message, { path: [name] }));
    if (missing.length > 0) throw new UserErrors(missing);
  }

  private async firstSlug(type: ContentType, record: ContentRecord, version: ContentVersion): Promise<string> {
    const original = await this.versions.getOriginal(type, version.id, record.originalLocale);
    return this.slugs.settle(type, record, wordOf(original, type.title)!);
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
