import { Database } from '@alliance/database';
import { Clock, type Locale, newId, sortKey, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { ContentOrigin, type ContentText } from './content-text.entity.js';
import type { ContentType, EntityClass, Named } from './content-type.js';
import type { ContentPart, ContentVersion } from './content-version.entity.js';
import { digestsOf, followedAfter, followsAll } from './followed-texts.js';
import { PUBLISHING_MESSAGES } from './publishing.messages.js';
import { ContentStatus } from './workflow.js';

/** Where a text comes from; left out, a person wrote the original. */
export interface TextSource {
  origin?: ContentOrigin;
  /** The text that it translates; left out for the original itself. */
  original?: ContentText;
}

/** Makes and fills the versions that are being worked on. Always inside the transaction of a write. */
@Injectable()
export class WorkingVersions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A new version that says what a published one says, texts in all languages and lists included. It takes the place of the version
   * with the id `basedOnId`.
   */
  async startFrom(type: ContentType, sourceId: string, basedOnId = sourceId): Promise<ContentVersion> {
    const { manager } = this.database;
    await type.holdReferences?.(sourceId);
    const source = await this.load(type, sourceId, type.parts);
    const copy = this.make(type, source.recordId, { ...source, ...UNPUBLISHED, basedOnId });
    await manager.save(copy);
    const texts = await manager.findBy<ContentText>(type.text, { versionId: source.id });
    await manager.insert<ContentText>(
      type.text,
      texts.map((text) => ({ ...text, id: newId(), versionId: copy.id })),
    );
    return copy;
  }

  /**
   * A version with those of the named facts that lead to other rows. Each is read by a statement of its own: joined, lists would be
   * multiplied with one another.
   */
  async load(type: ContentType, versionId: string, names: readonly string[]): Promise<ContentVersion> {
    const { manager } = this.database;
    const version = await manager.findOneByOrFail<ContentVersion>(type.version, { id: versionId });
    for (const name of names) {
      const relation = this.database.metadata<ContentVersion>(type.version).findRelationWithPropertyPath(name);
      if (!relation) continue;
      const query = manager.createQueryBuilder().relation(type.version, name).of(version);
      const value = relation.isManyToOne ? await query.loadOne() : await query.loadMany();
      Object.assign(version, { [name]: value ?? null });
    }
    return version;
  }

  /** A version of a record with these facts, not saved yet. */
  make(type: ContentType, recordId: string, facts: Named): ContentVersion {
    const version: ContentVersion = new type.version();
    version.recordId = recordId;
    return this.assign(type, version, facts);
  }

  /** Writes facts and whole lists over those of a version. @throws UserErrors where they do not fit together. */
  assign(type: ContentType, version: ContentVersion, facts: Named): ContentVersion {
    const metadata = this.database.metadata<ContentVersion>(type.version);
    for (const [name, value] of Object.entries(facts)) {
      if (value === undefined) continue;
      const list = metadata.findRelationWithPropertyPath(name);
      // What a list owns is made anew; what it only points at stays.
      const owned = list?.isOneToMany ? this.partsOf(list.type as EntityClass<ContentPart>, version.id, value as ContentPart[]) : value;
      Object.assign(version, { [name]: owned });
    }
    type.checkFacts(version);
    return version;
  }

  /** Writes texts over those of a version in one language, where there may be none yet. @throws UserError REQUIRED without a title. */
  async saveText(type: ContentType, versionId: string, locale: Locale, words: Named, source: TextSource = {}): Promise<ContentText> {
    const { manager } = this.database;
    const known = await manager.findOneBy<ContentText>(type.text, { versionId, locale });
    const text: ContentText = known ?? Object.assign(new type.text() as ContentText, { versionId, locale, revision: 0 });
    const isByMachineAlone = known !== null && known.revision === known.machineRevision;
    const given = new Map(Object.entries(words).filter(([, value]) => value !== undefined));
    const isChanged = writeWords(text, given) || !known;
    const title = wordOf(text, type.title);
    if (!title) throw new UserError('REQUIRED', PUBLISHING_MESSAGES.titleRequired, { path: ['input', type.title] });
    text.titleSort = sortKey(title, locale);
    Object.assign(text, source.original ? following(type, known, source.original, given) : { basedOnRevision: null, followed: null });
    // Texts sent again as they are make no translation of them stale.
    if (isChanged) text.revision += 1;
    const origin = source.origin ?? ContentOrigin.HUMAN;
    const keepsTheRest = known !== null && type.words.some((name) => wordOf(text, name) && !given.has(name));
    if (origin === ContentOrigin.MACHINE) {
      // What people wrote before stays theirs, also where a machine wrote the rest.
      if (isByMachineAlone || !keepsTheRest) text.machineRevision = text.revision;
      Object.assign(text, { origin, reviewedAt: null });
    } else if (!keepsTheRest || known.origin === ContentOrigin.HUMAN) {
      // Whoever mends a part of a machine's text has not checked the rest of it.
      Object.assign(text, { origin, reviewedAt: this.clock.now(), machineRevision: null });
    }
    return manager.save(text);
  }

  /** The text of a version in the language that its record was first written in. */
  async getOriginal(type: ContentType, versionId: string, locale: Locale): Promise<ContentText> {
    return this.database.manager.findOneByOrFail<ContentText>(type.text, { versionId, locale });
  }

  private partsOf(part: EntityClass<ContentPart>, versionId: string, values: readonly Partial<ContentPart>[]): ContentPart[] {
    return values.map((value, position) => Object.assign(new part(), { ...value, id: newId(), versionId, position }));
  }
}

/**
 * What a translation follows once these texts are written: the newest revision of the original if each of its texts is followed as it is
 * now, else still the one before.
 */
function following(
  type: ContentType,
  known: ContentText | null,
  original: ContentText,
  given: ReadonlyMap<string, unknown>,
): Pick<ContentText, 'basedOnRevision' | 'followed'> {
  const now = digestsOf(type.words, original);
  const isUpToDate = !known || known.basedOnRevision === original.revision;
  const followed = followedAfter(isUpToDate ? now : (known.followed ?? {}), now, given);
  return { followed, basedOnRevision: followsAll(followed, now) ? original.revision : known!.basedOnRevision };
}

/** Writes what differs, an empty text as none; tells whether anything did. */
function writeWords(text: ContentText, words: ReadonlyMap<string, unknown>): boolean {
  const different = [...words].filter(([name, value]) => wordOf(text, name) !== (value || null));
  for (const [name, value] of different) Object.assign(text, { [name]: value || null });
  return different.length > 0;
}

/** Whether two texts of a type are word for word the same. */
export function saysTheSame(type: ContentType, one: ContentText, other: ContentText): boolean {
  return type.words.every((name) => wordOf(one, name) === wordOf(other, name));
}

/** A text by its name; null where there is none. */
export function wordOf(text: ContentText, name: string): string | null {
  return (text as unknown as Record<string, string | null | undefined>)[name] ?? null;
}

/** What a copy does not take over from the published version. */
const UNPUBLISHED = {
  id: undefined,
  recordId: undefined,
  createdAt: undefined,
  updatedAt: undefined,
  number: null,
  status: ContentStatus.DRAFT,
  submittedById: null,
  changeNote: null,
  publishedAt: null,
};
