import { LocaleScalar } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Readable } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Contact } from './contact.entity.js';

/** What a contact's role is called in one language. */
@Entity()
@Readable<ContactText>({})
@ObjectType({ description: 'What a contact’s role is called in one language.' })
export class ContactText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_contact_text' })
  contactId!: string;

  @Field(() => LocaleScalar, { description: 'The language of this text.' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_contact_text' })
  locale!: Locale;

  @Field(() => String, { description: 'What the role is called.' })
  @Column('text')
  role!: string;

  @ManyToOne(() => Contact, (contact) => contact.texts, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'contact_id', foreignKeyConstraintName: 'fk_contact_text_contact_id' })
  contact!: Relation<Contact>;
}
