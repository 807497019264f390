import { IdentifiedEntity } from '@alliance/database';
import { EmailAddressScalar, LocaleScalar, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { ListOrder, Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, OneToMany, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import type { PersonStatus } from './account.enums.js';
import { RoleGrant } from './role-grant.entity.js';

/** Somebody who can sign in. Names and addresses are personal data: nobody but the person sees the record. */
@Entity()
@Unique('uq_person_email', ['email'])
@Check('ck_person_display_name', 'char_length(display_name) BETWEEN 1 AND 200')
@Check('ck_person_email', 'email = lower(email) AND char_length(email) <= 254')
@Check('ck_person_status', `status IN ('ACTIVE', 'DISABLED')`)
@Readable<Person>({
  idPrefix: 'pers',
  visible: (row, viewer) => sql`${row.id} = ${viewer.id}`,
})
@ObjectType({ implements: () => [Node], description: 'Somebody who can sign in. Only the person themselves sees this record.' })
export class Person extends IdentifiedEntity {
  @Field(() => String, { description: 'What the person wants to be called.' })
  @Column('text')
  displayName!: string;

  /** In lower case: one address, one person. */
  @Field(() => EmailAddressScalar, { description: 'Where mail reaches the person.' })
  @Column('text')
  email!: string;

  @Field(() => LocaleScalar, { description: 'The language in which the person is written to.' })
  @Column('text')
  locale!: Locale;

  @Field(() => String, { description: 'The time zone in which times are shown to the person, by its IANA name such as `Europe/Helsinki`.' })
  @Column('text')
  timeZone!: string;

  @Column('text', { default: 'ACTIVE' })
  status!: PersonStatus;

  @ListOrder('role')
  @ListOrder('id')
  @Field(() => [RoleGrant], { description: 'The roles given to the person. Everybody signed in is a participant besides.' })
  @OneToMany(() => RoleGrant, (grant) => grant.person)
  grants!: Relation<RoleGrant[]>;
}
