import { RevisionedEntity } from '@alliance/database';
import { DateTimeScalar, LocaleScalar, MarkdownScalar, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { existsVisible, From, ListOrder, localizedHome, Readable, sql } from '@alliance/reader';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany } from 'typeorm';
import type { Relation } from 'typeorm';
import { ExchangeDay } from './exchange-day.entity.js';
import { ExchangeSessionKind } from './exchange-day.enums.js';
import { ExchangeSessionSpeaker } from './exchange-session-speaker.entity.js';
import { ExchangeSessionText } from './exchange-session-text.entity.js';

/** A part of an exchange day's programme. It shows to whom its day shows. */
@Entity()
@Index('ix_exchange_session_exchange_day_id', ['exchangeDayId', 'position', 'id'])
@Check('ck_exchange_session_kind', `kind IN ('PLENARY', 'WORKSHOP', 'SITE_VISIT', 'NETWORKING')`)
@Check('ck_exchange_session_ends_at', 'ends_at > starts_at')
@Check('ck_exchange_session_capacity', 'capacity >= 0')
@Readable<ExchangeSession>({
  idPrefix: 'session',
  visible: (row) =>
    existsVisible(
      () => ExchangeDay,
      (day) => sql`${day.id} = ${row.exchangeDayId}`,
    ),
  homes: {
    text: localizedHome(
      () => ExchangeSessionText,
      (text, row) => sql`${text.exchangeSessionId} = ${row.id}`,
      (row) => row.originalLocale,
    ),
  },
})
@ObjectType({ implements: () => [Node], description: 'A part of an exchange day’s programme.' })
export class ExchangeSession extends RevisionedEntity {
  @Column('uuid')
  exchangeDayId!: string;

  @Field(() => ExchangeDay, { nullable: true, description: 'The day that the session is a part of.' })
  @ManyToOne(() => ExchangeDay, (day) => day.sessions, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'exchange_day_id', foreignKeyConstraintName: 'fk_exchange_session_exchange_day_id' })
  exchangeDay!: Relation<ExchangeDay>;

  @Field(() => Int, { description: 'Place in the programme, the lowest first.' })
  @Column('int')
  position!: number;

  @Field(() => DateTimeScalar, { description: 'When the session begins.' })
  @Column('timestamptz')
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the session ends.' })
  @Column('timestamptz')
  endsAt!: Date;

  @Field(() => ExchangeSessionKind, { description: 'What happens in the session.' })
  @Column('text')
  kind!: ExchangeSessionKind;

  @Field(() => Int, { nullable: true, description: 'How many people fit in; null where all of the day do.' })
  @Column('int', { nullable: true })
  capacity!: number | null;

  @Field(() => String, { description: 'What the session is called, in the language of `contentLocale`.' })
  readonly title!: string;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What the session is about, in the language of `contentLocale`.' })
  readonly description!: string | null;

  @From('text', 'locale')
  @Field(() => LocaleScalar, { description: 'The language that the texts of this answer are in: the one asked for, else the original.' })
  readonly contentLocale!: Locale;

  @Field(() => LocaleScalar, { description: 'The language that the texts were first written in.' })
  @Column('text')
  originalLocale!: Locale;

  @ListOrder('locale')
  @Field(() => [ExchangeSessionText], { description: 'The texts in every language that there is.' })
  @OneToMany(() => ExchangeSessionText, (text) => text.exchangeSession)
  texts!: Relation<ExchangeSessionText>[];

  @ListOrder('position')
  @Field(() => [ExchangeSessionSpeaker], { description: 'Who speaks, by function and organisation.' })
  @OneToMany(() => ExchangeSessionSpeaker, (speaker) => speaker.exchangeSession)
  speakers!: Relation<ExchangeSessionSpeaker>[];

  @Field(() => Int, { description: 'Goes up with every change; what `expectedRevision` is compared with.' })
  declare revision: number;
}
