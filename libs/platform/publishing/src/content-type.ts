import type { NoticeSubject, RecordScope } from '@alliance/access';
import type { Message } from '@alliance/kernel';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentText } from './content-text.entity.js';
import type { ContentVersion } from './content-version.entity.js';

/** A class that can be made without arguments, as entities can. */
export type EntityClass<Entity> = new () => Entity;

/** Names of the texts that a subclass of {@link ContentText} adds. */
export type WordName<Text extends ContentText> = Exclude<keyof Text, keyof ContentText> & string;

/** Texts in one language: what is left out stays as it is, null clears. */
export type Words<Text extends ContentText> = { [Name in WordName<Text>]?: Text[Name] | null };

/** Names of the facts that a subclass of {@link ContentVersion} adds. */
export type FactName<Version extends ContentVersion> = Exclude<keyof Version, keyof ContentVersion> & string;

/** Facts and lists of a version: what is left out stays as it is. */
export type Facts<Version extends ContentVersion> = { [Name in FactName<Version>]?: Version[Name] };

/** Puts a fact into words, one entry a line. */
export type Description<Value> = (value: Value) => string | readonly string[] | Promise<string>;

/** All that publishing has to know of a type of content. */
/* eslint-disable @typescript-eslint/no-explicit-any -- inside publishing one type of content is as good as another */
export interface ContentType<Entity extends ContentRecord = any, Version extends ContentVersion = any, Text extends ContentText = any> {
  /* eslint-enable @typescript-eslint/no-explicit-any */
  /** Such as `practice`: begins the names of its actions, and names it among slug aliases. */
  readonly name: string;
  readonly record: EntityClass<Entity>;
  readonly version: EntityClass<Version>;
  readonly text: EntityClass<Text>;
  /** Relations of a version that are part of what it says and are copied with it. */
  readonly parts: readonly FactName<Version>[];
  /** Everything that a version states besides its texts, in the order in which changes are listed; relations by their property. */
  readonly facts: readonly FactName<Version>[];
  /** How a fact reads in a list of changes, for everybody; left out, the value as it is. */
  readonly describe: Readonly<Partial<Record<FactName<Version>, Description<never>>>>;
  /** All texts that a version has in each language. */
  readonly words: readonly WordName<Text>[];
  /** The text that names a record: what its slug is made from. */
  readonly title: WordName<Text>;
  /** Texts besides the title, and facts, that must be there before a version is submitted, with what to say where one is missing. */
  readonly required: Readonly<Partial<Record<WordName<Text> | FactName<Version>, Message>>>;
  /** Who owns a record. */
  scopeOf(record: Entity): RecordScope;
  /** Refuses facts of a version that do not fit together. @throws UserErrors. */
  checkFacts(version: Version): void;
  /** Holds what a version names and others may remove, until it is written. Asked before the version is read, so that it reads true. */
  holdReferences?(versionId: string): Promise<void>;
  /** Whether nobody may publish what they submitted themselves. Asked within the transaction. */
  needsFourEyes(record: Entity): Promise<boolean>;
}

/** Facts or texts by name. */
export type Named = Readonly<Record<string, unknown>>;

/** A record as notices name it. */
export function subjectOf(type: Pick<ContentType, 'record'>, { id }: Pick<ContentRecord, 'id'>): NoticeSubject {
  return { type: type.record.name, id };
}
