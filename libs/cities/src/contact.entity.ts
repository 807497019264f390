import { NotPersonal, RevisionedEntity } from '@alliance/database';
import { EmailAddressScalar, LocaleScalar, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { From, ListOrder, localizedHome, Readable, sql, VisibleIf } from '@alliance/reader';
import type { Row, Sql, ViewerSql } from '@alliance/reader';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany } from 'typeorm';
import type { Relation } from 'typeorm';
import { City } from './city.entity.js';
import { ContactVisibility } from './city.enums.js';
import { ContactText } from './contact-text.entity.js';
import { Organisation } from './organisation.entity.js';

/** Address and number show to whom the contact's visibility says, and always to those who manage it. */
function reachable(row: Row<Contact>, viewer: ViewerSql): Sql {
  const managingCity = sql`coalesce(${row.cityId}, (SELECT o.city_id FROM organisation o WHERE o.id = ${row.organisationId}))`;
  const shown = viewer.anonymous ? sql`${row.visibility} = 'EVERYBODY'` : sql`${row.visibility} IN ('EVERYBODY', 'SIGNED_IN')`;
  return sql`(${shown} OR ${viewer.may('contact.update', managingCity)})`;
}

/** A function that can be reached at a city or an organisation; never a person. */
@Entity()
@Index('ix_contact_city_id', ['cityId', 'position', 'id'])
@Index('ix_contact_organisation_id', ['organisationId', 'position', 'id'])
@Check('ck_contact_visibility', `visibility IN ('NOBODY', 'SIGNED_IN', 'EVERYBODY')`)
@Check('ck_contact_place', 'num_nonnulls(city_id, organisation_id) = 1')
@Readable<Contact>({
  idPrefix: 'contact',
  homes: {
    text: localizedHome(
      () => ContactText,
      (text, row) => sql`${text.contactId} = ${row.id}`,
      (row) => row.originalLocale,
    ),
  },
})
@ObjectType({
  implements: () => [Node],
  description: 'A function that can be reached at a city or an organisation, such as its project manager. It names a role, never a person.',
})
export class Contact extends RevisionedEntity {
  @Field(() => String, { description: 'What the role is called, in the language of `contentLocale`.' })
  readonly role!: string;

  @From('text', 'locale')
  @Field(() => LocaleScalar, { description: 'The language that the role’s name is in: the one asked for, else the original.' })
  readonly contentLocale!: Locale;

  @Field(() => LocaleScalar, { description: 'The language that the role was first named in.' })
  @Column('text')
  originalLocale!: Locale;

  @Column('uuid', { nullable: true })
  cityId!: string | null;

  @Field(() => City, { nullable: true, description: 'The city that the contact works at; null at an organisation.' })
  @ManyToOne(() => City, (city) => city.contacts, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'city_id', foreignKeyConstraintName: 'fk_contact_city_id' })
  city!: Relation<City> | null;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that the contact works at; null at a city.' })
  @ManyToOne(() => Organisation, (organisation) => organisation.contacts, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'fk_contact_organisation_id' })
  organisation!: Relation<Organisation> | null;

  /** Place in the list of the city or organisation. */
  @Field(() => Int, { description: 'Place among the contacts of the city or organisation, the lowest first.' })
  @Column('int', { default: 0 })
  position!: number;

  @VisibleIf<Contact>(reachable)
  @Field(() => EmailAddressScalar, { nullable: true, description: 'E-mail address of the function; null to whom it does not show.' })
  @NotPersonal('The address of a function, never a person’s own')
  @Column('text', { nullable: true })
  email!: string | null;

  @VisibleIf<Contact>(reachable)
  @Field(() => String, { nullable: true, description: 'Telephone number in international form; null to whom it does not show.' })
  @NotPersonal('The number of a function, never a person’s own')
  @Column('text', { nullable: true })
  phone!: string | null;

  @Field(() => ContactVisibility, { description: 'Whom e-mail address and telephone number show to.' })
  @Column('text', { default: ContactVisibility.NOBODY })
  visibility!: ContactVisibility;

  @ListOrder('locale')
  @Field(() => [ContactText], { description: 'What the role is called in every language that there is.' })
  @OneToMany(() => ContactText, (text) => text.contact)
  texts!: Relation<ContactText>[];

  @Field(() => Int, { description: 'Goes up with every change; what `expectedRevision` is compared with.' })
  declare revision: number;
}
