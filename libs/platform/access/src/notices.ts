import type { RecordScope } from './permission.js';
import type { Actor } from './role.js';

/** What somebody is told of. */
export enum NoticeKind {
  REVIEW_REQUESTED = 'REVIEW_REQUESTED',
  CHANGES_REQUESTED = 'CHANGES_REQUESTED',
  PUBLISHED = 'PUBLISHED',
  COMMENTED = 'COMMENTED',
  SUGGESTION_RECEIVED = 'SUGGESTION_RECEIVED',
  SUGGESTION_ANSWERED = 'SUGGESTION_ANSWERED',
  CHALLENGE_JOINED = 'CHALLENGE_JOINED',
  TRANSFER_STARTED = 'TRANSFER_STARTED',
  TRANSFER_CONFIRMED = 'TRANSFER_CONFIRMED',
  TRANSFER_ADVANCED = 'TRANSFER_ADVANCED',
  LESSON_DRAFTED = 'LESSON_DRAFTED',
  TRANSLATION_READY = 'TRANSLATION_READY',
  TRANSLATION_FAILED = 'TRANSLATION_FAILED',
}

/** The record that a notice is about. */
export interface NoticeSubject {
  /** Name of its entity, such as `Practice`. */
  type: string;
  /** UUID of its row. */
  id: string;
}

/** What somebody may do, and where. */
export interface NoticeRight {
  action: string;
  scope: RecordScope;
}

/**
 * Those who may do an action because of a scope: whoever may do it everywhere, such as the coordinator, is not told. Or the people with
 * these UUIDs; with `whoMay` only those of them who may do that, wherever their right comes from.
 */
export type NoticeRecipients = NoticeRight | { personIds: readonly string[]; whoMay?: NoticeRight };

/** Something that people are told of. */
export interface Notice {
  kind: NoticeKind;
  subject: NoticeSubject;
  /** What the record is called in its original language. */
  title: string;
  to: NoticeRecipients;
  /** Whoever caused it: never told of their own doing. Null where nobody did, as for work by the clock. */
  actor: Actor | null;
}

/**
 * Tells those who have to act, in their inbox and by mail. Both are written in the transaction of the change: kept with it, or
 * lost with it. Whoever keeps people implements it.
 */
export abstract class Notices {
  /** Tells everybody meant, each once. Whoever is told already, and has not settled it, is not told again. */
  abstract send(notice: Notice): Promise<void>;

  /** Marks as done what waited for somebody to act on the record: for everybody, or for all but those who may still do that. */
  abstract settle(subject: NoticeSubject, kinds: readonly NoticeKind[], butFor?: NoticeRight): Promise<void>;
}
