import { type Actor, NoticeKind, Notices } from '@alliance/access';
import { Database } from '@alliance/database';
import { type Locale, newId, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { ContentChange, ContentChangePart } from './content-change.entity.js';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentText } from './content-text.entity.js';
import { type ContentType, type Description, type Named, subjectOf } from './content-type.js';
import type { ContentVersion } from './content-version.entity.js';
import { ContentWriter, type WriteTarget } from './content-writer.service.js';
import { PUBLISHING_MESSAGES } from './publishing.messages.js';
import { ReviewNote } from './review-note.entity.js';
import { differenceOf, MAX_EDITS } from './text-difference.js';
import { wordOf, WorkingVersions } from './working-version.service.js';

/** What people are told of a draft, and have nothing to do about once there is none. */
const ABOUT_DRAFTS = [NoticeKind.CHANGES_REQUESTED, NoticeKind.TRANSLATION_READY, NoticeKind.TRANSLATION_FAILED];

/** One field as a version says it. */
interface Statement {
  field: string;
  locale: Locale | null;
  text: string;
}

/** The versions of a record: going back to an older one, throwing a draft away, and what each changed. */
@Injectable()
export class Versions {
  constructor(
    private readonly database: Database,
    private readonly writer: ContentWriter,
    private readonly working: WorkingVersions,
    private readonly notices: Notices,
  ) {}

  /**
   * Starts a draft that says what the publication with that number said.
   *
   * @throws UserError WRONG_STATE where a draft is open, NOT_FOUND where there is no such publication.
   */
  async restore<Entity extends ContentRecord>(
    type: ContentType<Entity>,
    actor: Actor,
    target: WriteTarget & { number: number },
  ): Promise<Entity> {
    return this.writer.write(type, actor, 'restore', target, async ({ record }) => {
      const { number } = target;
      const source = await this.database.manager.findOneBy<ContentVersion>(type.version, { recordId: record.id, number });
      if (!source)
        throw new UserError('NOT_FOUND', PUBLISHING_MESSAGES.unknownVersion, { path: ['input', 'version'], parameters: { number } });
      const version = await this.working.startFrom(type, source.id, record.publishedVersionId!);
      return { record: { workingVersionId: version.id }, facts: { version: String(number) } };
    });
  }

  /** Throws away what was being worked on. @throws UserError WRONG_STATE for a record that was never published. */
  async discard<Entity extends ContentRecord>(type: ContentType<Entity>, actor: Actor, target: WriteTarget): Promise<Entity> {
    return this.writer.write(type, actor, 'discard', target, async ({ record, working }) => {
      if (record.publishedVersionId === null) throw new UserError('WRONG_STATE', PUBLISHING_MESSAGES.neverPublished);
      await this.database.manager.delete<ContentChange>(ContentChange, { versionId: working!.id });
      await this.database.manager.delete(ReviewNote, { versionId: working!.id });
      await this.database.manager.delete<ContentVersion>(type.version, working!.id);
      await this.notices.settle(subjectOf(type, record), ABOUT_DRAFTS);
      return { record: { workingVersionId: null } };
    });
  }

  /** Notes the changes of a version that none were noted of. */
  async noteMissingChanges(type: ContentType, version: ContentVersion): Promise<void> {
    if (!(await this.database.manager.existsBy(ContentChange, { versionId: version.id }))) await this.noteChanges(type, version);
  }

  /** Notes what a version changes against the publication that it started from; nothing for a first version. Replaces what was noted. */
  async noteChanges(type: ContentType, version: ContentVersion): Promise<void> {
    const { manager } = this.database;
    await manager.delete(ContentChange, { versionId: version.id });
    if (version.basedOnId === null) return;
    const before = await this.statementsOf(type, version.basedOnId);
    const after = await this.statementsOf(type, version.id);
    const keys = [...new Map([...after, ...before].map(([key, { field, locale }]) => [key, { field, locale }]))];
    const changes = keys.flatMap(([key, { field, locale }]) => {
      const was = before.get(key)?.text ?? '';
      const is = after.get(key)?.text ?? '';
      return was === is ? [] : [{ id: newId(), versionId: version.id, field, locale, before: was || null, after: is || null }];
    });
    await manager.insert(
      ContentChange,
      changes.map((change, position) => ({ ...change, position })),
    );
    const parts: Partial<ContentChangePart>[] = [];
    for (const { id, before: was, after: is } of changes) {
      // A version that changes everywhere is read as a whole: beyond a bound its texts stand one after the other.
      const found = differenceOf(was ?? '', is ?? '', Math.min(MAX_EDITS, Math.max(0, MAX_PARTS - parts.length)));
      parts.push(...found.map((part, position) => ({ ...part, id: newId(), changeId: id, position })));
    }
    if (parts.length > 0) await manager.insert(ContentChangePart, parts);
  }

  /** Everything that a version says, by field and language: facts first, then the texts, each in the order of the type. */
  private async statementsOf(type: ContentType, versionId: string): Promise<Map<string, Statement>> {
    const { manager } = this.database;
    const version = await this.working.load(type, versionId, type.facts);
    const texts = await manager.find<ContentText>(type.text, { where: { versionId }, order: { locale: 'ASC' } });
    const statements: Statement[] = [];
    for (const field of type.facts) statements.push({ field, locale: null, text: await this.describe(type, field, version) });
    for (const field of type.words)
      for (const text of texts) statements.push({ field, locale: text.locale, text: wordOf(text, field) ?? '' });
    return new Map(statements.map((statement) => [`${statement.field}:${statement.locale ?? ''}`, statement]));
  }

  private async describe(type: ContentType, fact: string, version: ContentVersion): Promise<string> {
    const value = (version as unknown as Named)[fact];
    if (value === null || value === undefined) return '';
    const describe = (type.describe as Record<string, Description<unknown> | undefined>)[fact];
    const described = describe ? await describe(value) : value;
    return Array.isArray(described) ? described.join('\n') : String(described);
  }
}

/** About so many pieces all changes of a version are shown in at most. */
const MAX_PARTS = 2_000;
