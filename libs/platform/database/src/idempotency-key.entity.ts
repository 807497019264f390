import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a mutation with an idempotency key did, so that its repeat can be answered without doing it again. */
@Entity()
@Index('ix_idempotency_key_expires_at', ['expiresAt'])
export class IdempotencyKey {
  @PrimaryColumn('uuid')
  actorId: string;

  @PrimaryColumn('text')
  key: string;

  @Column('text')
  operation: string;

  /** SHA-256 of the operation's input, hexadecimal. */
  @Column('text')
  requestHash: string;

  /** The record that the mutation made or changed; null where it ended in user errors. */
  @Column('uuid', { nullable: true })
  recordId: string | null;

  /** The user errors it ended in, in every language; null where it succeeded. */
  @Column('jsonb', { nullable: true })
  userErrors: unknown[] | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
