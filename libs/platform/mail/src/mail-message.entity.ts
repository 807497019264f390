import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import type { Locale } from '@alliance/kernel';
import { Check, Column, Entity, Index } from 'typeorm';

/**
 * Where a mail is in its life: waiting, being handed over, sent, to be tried again, given up, nobody knows whether it went out,
 * not wanted any more.
 */
export const MAIL_STATES = ['READY', 'SENDING', 'SENT', 'RETRY', 'DEAD', 'UNKNOWN', 'CANCELLED'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A mail that was handed in. Its text is written when it is sent and never stored. */
@Entity()
@Index('uq_mail_message_dedupe_key', ['kind', 'dedupeKey'], { unique: true })
@Index('ix_mail_message_due', ['nextAttemptAt', 'id'], { where: `state IN ('READY', 'RETRY', 'SENDING')` })
@Index('ix_mail_message_person_id', ['personId'], { where: 'person_id IS NOT NULL' })
@Check('ck_mail_message_state', `state IN ('READY', 'SENDING', 'SENT', 'RETRY', 'DEAD', 'UNKNOWN', 'CANCELLED')`)
@Check('ck_mail_message_sent', `(state = 'SENT') = (sent_at IS NOT NULL)`)
@Check('ck_mail_message_sealed_parameters', `(state IN ('SENT', 'CANCELLED')) = (sealed_parameters IS NULL)`)
@PersonalRecord({
  subject: 'personId',
  address: { in: 'recipient' },
  what: 'Mails that were sent to the person, or wait to be',
  why: 'To deliver each of them once, and to see which could not be delivered',
  howLong: 'From when it was written, as long as configured',
  erasure: 'DELETE_ROW',
  retention: { setting: 'RETENTION_MAIL_DAYS', from: 'createdAt' },
})
export class MailMessage extends IdentifiedEntity {
  @NotPersonal('Names what the product writes about.')
  @Column('text')
  kind!: string;

  @NotPersonal('Made of ids.')
  @Column('text')
  dedupeKey!: string;

  /** Whose account the mail is about; null where there was none yet. The mail library knows no accounts, so nothing is referenced. */
  @Personal({ what: 'The account that the mail went to' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Personal({ what: 'The address that the mail went to' })
  @Column('text')
  recipient!: string;

  @Personal({ what: 'The language of the mail' })
  @Column('text')
  locale!: Locale;

  /** What its text is made of, encrypted; gone once the mail is sent or cancelled. */
  @Personal({ what: 'What the text of a mail that waits is made of, encrypted', secret: true })
  @Column('text', { nullable: true })
  sealedParameters!: string | null;

  @NotPersonal('One of seven words.')
  @Column('text')
  state!: MailState;

  /** How often it was tried, since it was handed in or sent again by hand. */
  @Column('int')
  attempts!: number;

  /** When it is due; while somebody is sending it, when that somebody counts as lost. */
  @Column('timestamptz')
  nextAttemptAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  /** Why the last attempt failed: the server's reply code, or a word such as `TIMEOUT`. Never an address or what the server wrote. */
  @NotPersonal('A code.')
  @Column('text', { nullable: true })
  failure!: string | null;
}
