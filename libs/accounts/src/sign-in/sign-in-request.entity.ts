import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import type { Locale } from '@alliance/kernel';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from '../person.entity.js';
import { WRONG_TRIES } from './sign-in.rules.js';

/** Somebody's wish to sign in by mail. Neither the secrets nor the address can be read from it. */
@Entity()
@Unique('uq_sign_in_request_token_hash', ['tokenHash'])
@Index('ix_sign_in_request_address', ['addressMark', 'createdAt'])
@Index('ix_sign_in_request_network', ['networkMark', 'createdAt'])
@Index('ix_sign_in_request_person_id', ['personId'])
@Index('ix_sign_in_request_expires_at', ['expiresAt'])
@Check('ck_sign_in_request_address_mark', `address_mark ~ '^[0-9a-f]{64}$'`)
@Check('ck_sign_in_request_network_mark', `network_mark ~ '^[0-9a-f]{64}$'`)
@Check('ck_sign_in_request_token_hash', `token_hash ~ '^[0-9a-f]{64}$'`)
@Check('ck_sign_in_request_code_hash', `code_hash ~ '^[0-9a-f]{64}$'`)
@Check('ck_sign_in_request_wrong_tries', `wrong_tries BETWEEN 0 AND ${WRONG_TRIES}`)
@Check('ck_sign_in_request_expires_at', 'expires_at > created_at')
@PersonalRecord({
  subject: 'personId',
  address: { in: 'addressMark', mark: 'sign-in-address' },
  what: 'Links and codes that the person asked to sign in with',
  why: 'To sign the person in once, and to limit how many links an address gets',
  howLong: 'After it ran out, as long as configured',
  erasure: 'DELETE_ROW',
  retention: { setting: 'RETENTION_SIGN_IN_REQUEST_DAYS', from: 'expiresAt' },
})
export class SignInRequest extends IdentifiedEntity {
  /** Null where the address had no account when the link was asked for. */
  @Personal({ what: 'The account that the address belongs to' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @ManyToOne(() => Person, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_sign_in_request_person_id' })
  person!: Relation<Person> | null;

  @Personal({ what: 'A mark by which the address is known again', secret: true })
  @Column('text')
  addressMark!: string;

  /** Where the request came from: the network, or the browser where it is one that the address is known in. */
  @Personal({ what: 'A mark by which the network or browser that asked is known again', secret: true })
  @Column('text')
  networkMark!: string;

  /** For the account that is made with the first signing in. */
  @Personal({ what: 'The address, encrypted', secret: true })
  @Column('text')
  sealedAddress!: string;

  @Personal({ what: 'The language of the mail' })
  @Column('text')
  locale!: Locale;

  @Personal({ what: 'A mark of the link that was mailed', secret: true })
  @Column('text')
  tokenHash!: string;

  @Personal({ what: 'A mark of the code that was mailed', secret: true })
  @Column('text')
  codeHash!: string;

  /** How often a wrong code was tried. The fifth time ends the code, not the link. */
  @Column('int', { default: 0 })
  wrongTries!: number;

  @Column('timestamptz')
  expiresAt!: Date;

  /** When somebody signed in with the link or the code. */
  @NotPersonal('A time.')
  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
