import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from '../person.entity.js';

/** What a challenge is for. */
export type ChallengePurpose = 'REGISTRATION' | 'SIGN_IN';

/**
 * A random value that a passkey has to sign, once and soon. Only its keyed hash is stored: of a registration from its start, of a
 * sign-in once it is used, so that nobody fills the table by asking.
 */
@Entity()
@Index('ix_passkey_challenge_person_id', ['personId'])
@Index('ix_passkey_challenge_expires_at', ['expiresAt'])
@Check('ck_passkey_challenge_purpose', `purpose IN ('REGISTRATION', 'SIGN_IN')`)
@Check('ck_passkey_challenge_challenge_hash', `challenge_hash ~ '^[0-9a-f]{64}$'`)
@Check('ck_passkey_challenge_expires_at', 'expires_at > created_at')
@Check('ck_passkey_challenge_person_id', `(person_id IS NOT NULL) = (purpose = 'REGISTRATION')`)
@PersonalRecord({
  subject: 'personId',
  what: 'Random values that a passkey signs while it is added or signs in',
  why: 'Each signature counts once',
  howLong: 'Good for 5 minutes; the row as long as configured',
  erasure: 'DELETE_ROW',
  retention: { setting: 'RETENTION_PASSKEY_CHALLENGE_DAYS', from: 'expiresAt' },
})
export class PasskeyChallenge extends IdentifiedEntity {
  /** Who adds a passkey; null for a sign-in, where nobody knows yet who it is. */
  @Personal({ what: 'Who was adding a passkey' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @ManyToOne(() => Person, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_passkey_challenge_person_id' })
  person!: Relation<Person> | null;

  @NotPersonal('One of two words')
  @Column('text')
  purpose!: ChallengePurpose;

  @Personal({ what: 'Keyed hash of the value', secret: true })
  @Column('text')
  challengeHash!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
