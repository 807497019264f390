import { IdentifiedEntity, Personal, PersonalRecord } from '@alliance/database';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from '../person.entity.js';

/** How often a code may be typed in. */
export const MAX_TRIES = 5;

/** A code that was mailed to somebody who wants to be erased. Only the latest one counts, until it expires. */
@Entity()
@Index('ix_erasure_request_person_id', ['personId', 'createdAt'])
@Index('ix_erasure_request_expires_at', ['expiresAt'])
@Check('ck_erasure_request_code_mark', `code_mark ~ '^[0-9a-f]{64}$'`)
@Check('ck_erasure_request_tries', `tries BETWEEN 0 AND ${MAX_TRIES}`)
@PersonalRecord({
  subject: 'personId',
  what: 'Codes mailed to people who want to be erased',
  why: 'So that nobody is erased by a browser left open',
  howLong: 'Valid for 10 minutes; the row as long as configured',
  erasure: 'DELETE_ROW',
  retention: { setting: 'RETENTION_ERASURE_REQUEST_DAYS', from: 'expiresAt' },
})
export class ErasureRequest extends IdentifiedEntity {
  @Column('uuid')
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_erasure_request_person_id' })
  person!: Relation<Person>;

  /** Keyed hash of the code and the person. */
  @Personal({ what: 'Keyed hash of the code', secret: true })
  @Column('text')
  codeMark!: string;

  @Column('int', { default: 0 })
  tries!: number;

  @Column('timestamptz')
  expiresAt!: Date;
}
