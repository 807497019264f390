import { Personal, PersonalRecord } from '@alliance/database';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The key under which what the audit trail says about one person is sealed. A destroyed key leaves its row behind, so that no
 * new one is ever made for the same person.
 */
@Entity()
@Check('ck_person_key_destroyed_at', '(key IS NULL) = (destroyed_at IS NOT NULL)')
@PersonalRecord({
  subject: 'personId',
  what: 'Keys under which personal values in the audit trail are sealed',
  why: 'The trail never changes; without the key nobody can read what it says about a person any more',
  howLong: 'Until the person is erased',
  erasure: 'DESTROY_KEY',
})
export class PersonKey {
  /** UUID; no foreign key, since the row outlives the account. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_person_key' })
  personId!: string;

  /** 256 random bits in base64; null once destroyed. */
  @Personal({ what: 'The key', secret: true })
  @Column('text', { nullable: true })
  key!: string | null;

  @Column('timestamptz', { nullable: true })
  destroyedAt!: Date | null;
}
