import { LocaleScalar, MarkdownScalar } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Readable } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { ExchangeSession } from './exchange-session.entity.js';

/** What a session is called and about in one language. */
@Entity()
@Readable<ExchangeSessionText>({})
@ObjectType({ description: 'The texts of a session in one language.' })
export class ExchangeSessionText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exchange_session_text' })
  exchangeSessionId!: string;

  @Field(() => LocaleScalar, { description: 'The language of these texts.' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_exchange_session_text' })
  locale!: Locale;

  @Field(() => String, { description: 'What the session is called.' })
  @Column('text')
  title!: string;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What the session is about.' })
  @Column('text', { nullable: true })
  description!: string | null;

  @ManyToOne(() => ExchangeSession, (session) => session.texts, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'exchange_session_id', foreignKeyConstraintName: 'fk_exchange_session_text_exchange_session_id' })
  exchangeSession!: Relation<ExchangeSession>;
}
