import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { DateTimeScalar, Node } from '@alliance/graphql';
import { Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from '../person.entity.js';

/** A key pair that signs somebody in (WebAuthn credential). The private half never leaves the device or its vendor's keychain. */
@Entity()
@Unique('uq_passkey_credential_id', ['credentialId'])
@Index('ix_passkey_person_id', ['personId'])
@Check('ck_passkey_credential_id', `credential_id ~ '^[A-Za-z0-9_-]+$' AND char_length(credential_id) <= 1364`)
@Check('ck_passkey_counter', 'counter >= 0')
@Check('ck_passkey_name', 'char_length(name) BETWEEN 1 AND 100')
@PersonalRecord({
  subject: 'personId',
  what: 'Passkeys that somebody signs in with',
  why: 'Signing in without a mail',
  howLong: 'Until the person removes them, or the account is erased',
  erasure: 'DELETE_ROW',
})
@Readable<Passkey>({ idPrefix: 'pkey', visible: (row, viewer) => sql`${row.personId} = ${viewer.id}` })
@ObjectType({ implements: () => [Node], description: 'A passkey that its owner signs in with. Nobody else sees it.' })
export class Passkey extends IdentifiedEntity {
  @Personal({ what: 'Whose passkey it is' })
  @Column('uuid')
  personId!: string;

  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_passkey_person_id' })
  person!: Relation<Person>;

  /** As the authenticator named it; base64url. */
  @Personal({ what: 'The name that the device gave the passkey' })
  @Column('text')
  credentialId!: string;

  /** The public half, as a COSE key (RFC 9052) in base64url. */
  @Personal({ what: 'The public half of the passkey' })
  @Column('text')
  publicKey!: string;

  /** How often the authenticator says it has signed; 0 for those that do not count. Decimal digits, because it may pass 2^31. */
  @Column('bigint')
  counter!: string;

  /** How browsers reach the authenticator, such as `internal` or `usb`. */
  @NotPersonal('The same few words for every device of a kind')
  @Column('text', { array: true, default: () => "'{}'" })
  transports!: string[];

  @Personal({ what: 'What the person calls the passkey' })
  @Field(() => String, { description: 'What its owner calls it, such as the device it lives on.' })
  @Column('text')
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether a keychain keeps a copy of it, so that it outlives the device; as of when it was last used.',
  })
  @Column('boolean')
  backedUp!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  declare createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody signed in with it last; null where nobody has.' })
  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
