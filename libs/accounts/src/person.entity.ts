import { Personal, PersonalRecord, RevisionedEntity } from '@alliance/database';
import { EmailAddressScalar, LocaleScalar, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { existsVisible, ListOrder, Readable, sql, VisibleIf } from '@alliance/reader';
import type { Row, Sql, ViewerSql } from '@alliance/reader';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, OneToMany, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import type { PersonStatus } from './account.enums.js';
import { RoleGrant } from './role-grant.entity.js';

/**
 * People show to themselves, to those who look after a city or an organisation where they have a role, and to those who look
 * after all of them. Names and addresses are personal data: nobody else sees the record.
 */
function personVisible(row: Row<Person>, viewer: ViewerSql): Sql {
  if (viewer.anonymous) return sql`false`;
  const known = existsVisible(
    () => RoleGrant,
    (grant) => sql`${grant.personId} = ${row.id}`,
  );
  const everywhere = viewer.may('person.read', sql`NULL::uuid`);
  return sql`(${row.status} <> 'ERASED' AND (${row.id} = ${viewer.id} OR ${everywhere} OR ${known}))`;
}

/** Somebody who can sign in. */
@Entity()
@Unique('uq_person_email', ['email'])
@Check('ck_person_display_name', 'char_length(display_name) BETWEEN 1 AND 200')
@Check('ck_person_email', 'email = lower(email) AND char_length(email) <= 254')
@Check('ck_person_status', `status IN ('ACTIVE', 'DISABLED', 'ERASED')`)
@Check(
  'ck_person_erased',
  `CASE WHEN status = 'ERASED' THEN num_nonnulls(display_name, email) = 0 ELSE num_nulls(display_name, email) = 0 END`,
)
@PersonalRecord({
  subject: 'id',
  what: 'People with an account',
  why: 'So that somebody can sign in, be written to, and act for their city',
  howLong: 'As long as the account exists',
  erasure: 'CLEAR_COLUMNS',
})
@Readable<Person>({
  idPrefix: 'pers',
  visible: personVisible,
})
@ObjectType({
  implements: () => [Node],
  description:
    'Somebody who can sign in. The record shows to that person, and to those who look after a city or an organisation where the person has a role.',
})
export class Person extends RevisionedEntity {
  @Field(() => String, { description: 'What the person wants to be called.' })
  @Personal({ what: 'Name that the person goes by' })
  @Column('text', { nullable: true })
  displayName!: string | null;

  /** In lower case: one address, one person. Like the name, null once the person is erased and nobody sees the row any more. */
  @Field(() => EmailAddressScalar, { description: 'Where mail reaches the person.' })
  @Personal({ what: 'E-mail address' })
  @Column('text', { nullable: true })
  email!: string | null;

  @Field(() => LocaleScalar, { description: 'The language in which the person is written to.' })
  @Personal({ what: 'Language to be written to in', replacement: 'en' })
  @Column('text')
  locale!: Locale;

  @Field(() => String, { description: 'The time zone in which times are shown to the person, by its IANA name such as `Europe/Helsinki`.' })
  @Personal({ what: 'Time zone to be shown times in', replacement: 'UTC' })
  @Column('text')
  timeZone!: string;

  @Personal({ what: 'Whether the account is in use', replacement: 'ERASED' })
  @Column('text', { default: 'ACTIVE' })
  status!: PersonStatus;

  @VisibleIf<Person>((row, viewer) => sql`${row.id} = ${viewer.id}`)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether what comes into the person’s inbox is mailed to them, too; null for anybody else.',
  })
  @Personal({ what: 'Whether the inbox is mailed, too', replacement: 'true' })
  @Column('boolean', { default: true })
  noticeMails!: boolean | null;

  @ListOrder('role')
  @ListOrder('id')
  @Field(() => [RoleGrant], {
    description: 'The roles given to the person, of those that you may see. Everybody signed in is a participant besides.',
  })
  @OneToMany(() => RoleGrant, (grant) => grant.person)
  grants!: Relation<RoleGrant[]>;

  @Field(() => Int, { description: 'Goes up when the person changes their record; what `expectedRevision` is compared with.' })
  declare revision: number;
}
