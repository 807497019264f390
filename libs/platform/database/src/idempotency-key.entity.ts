import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Personal, PersonalRecord } from './personal-data.js';

/** What a mutation with an idempotency key did, so that its repeat can be answered without doing it again. */
@Entity()
@Index('ix_idempotency_key_expires_at', ['expiresAt'])
@PersonalRecord({
  subject: 'actorId',
  what: 'Requests that were carried out under a key of the sender',
  why: 'So that a request sent twice is carried out once',
  howLong: '24 hours',
  erasure: 'DELETE_ROW',
})
export class IdempotencyKey {
  @PrimaryColumn('uuid')
  actorId: string;

  @Personal({ what: 'Key that the sender chose' })
  @PrimaryColumn('text')
  key: string;

  @Personal({ what: 'What was asked for' })
  @Column('text')
  operation: string;

  /** SHA-256 of the operation's input, hexadecimal. */
  @Personal({ what: 'Hash of the request', secret: true })
  @Column('text')
  requestHash: string;

  /** The record that the mutation made or changed; null where it ended in user errors. */
  @Column('uuid', { nullable: true })
  recordId: string | null;

  /** The user errors it ended in, in every language; null where it succeeded. */
  @Personal({ what: 'What the sender was asked to mend' })
  @Column('jsonb', { nullable: true })
  userErrors: unknown[] | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
