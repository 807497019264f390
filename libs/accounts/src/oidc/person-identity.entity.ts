import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { DateTimeScalar, Node } from '@alliance/graphql';
import { Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from '../person.entity.js';

/** Somebody as a provider knows them: whoever signs in there with this subject is this person here. */
@Entity()
@Unique('uq_person_identity_provider_key_subject', ['providerKey', 'subject'])
@Index('ix_person_identity_person_id', ['personId'])
@Check('ck_person_identity_provider_key', 'char_length(provider_key) BETWEEN 1 AND 80')
@Check('ck_person_identity_subject', 'char_length(subject) BETWEEN 1 AND 255')
@Readable<PersonIdentity>({
  idPrefix: 'idn',
  visible: (row, viewer) => sql`${row.personId} = ${viewer.id}`,
})
@PersonalRecord({
  subject: 'personId',
  what: 'Links between accounts and the sign-in of a city or another provider',
  why: 'To know who signs in through a provider, whatever their address becomes there',
  howLong: 'Until the person removes the link or the account is erased',
  erasure: 'DELETE_ROW',
})
@ObjectType({
  implements: () => [Node],
  description: 'A link between an account and a provider that its person signs in with. Only they see it.',
})
export class PersonIdentity extends IdentifiedEntity {
  @Personal({ what: 'Whose link it is' })
  @Column('uuid')
  personId!: string;

  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_person_identity_person_id' })
  person!: Relation<Person>;

  @Field(() => String, { description: 'The `key` of the provider, as `signInProviders` lists it as long as it is configured.' })
  @NotPersonal('Names a provider of the installation')
  @Column('text')
  providerKey!: string;

  /** `sub`: never given to anybody else by that provider. */
  @Personal({ what: 'What the provider calls the person' })
  @Column('text')
  subject!: string;

  @Field(() => DateTimeScalar, { description: 'When the person first signed in with the provider.' })
  @Column('timestamptz')
  linkedAt!: Date;
}
