import { IdentifiedEntity } from '@alliance/database';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from './person.entity.js';

/** A personal access token. The secret itself is shown once and never stored. */
@Entity()
@Unique('uq_access_token_token_hash', ['tokenHash'])
@Index('ix_access_token_person_id', ['personId'])
@Check('ck_access_token_name', 'char_length(name) BETWEEN 1 AND 100')
@Check('ck_access_token_token_hash', `token_hash ~ '^[0-9a-f]{64}$'`)
@Check('ck_access_token_expires_at', 'expires_at > created_at')
export class AccessToken extends IdentifiedEntity {
  @Column('uuid')
  personId!: string;

  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_access_token_person_id' })
  person!: Relation<Person>;

  /** What its owner calls it. */
  @Column('text')
  name!: string;

  /** SHA-256 of the secret, hexadecimal. */
  @Column('text')
  tokenHash!: string;

  /** The first characters of the secret, to tell tokens apart. */
  @Column('text')
  prefix!: string;

  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  /** To the minute. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
