import { City } from '@alliance/cities';
import { NotPersonal, RevisionedEntity } from '@alliance/database';
import { DateTimeScalar, LocaleScalar, MarkdownScalar, Node, UrlScalar } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Computed, From, ListOrder, localizedHome, overlap, Readable, sql, VisibleIf } from '@alliance/reader';
import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { exchangeDayVisible } from './exchange-day.access.js';
import { ExchangeDayStatus, ExchangeMode } from './exchange-day.enums.js';
import { ExchangeDayText } from './exchange-day-text.entity.js';
import { ExchangeSession } from './exchange-session.entity.js';

/** A day, or several in a row, on which a city hosts the others. */
@Entity()
@Unique('uq_exchange_day_slug', ['slug'])
@Index('ix_exchange_day_starts_at', ['startsAt', 'id'])
@Index('ix_exchange_day_host_city_id', ['hostCityId', 'startsAt', 'id'])
@Index('ix_exchange_day_status', ['status', 'startsAt', 'id'])
@Index('ix_exchange_day_mode', ['mode', 'startsAt', 'id'])
@Index('ix_exchange_day_languages', { synchronize: false })
@Check('ck_exchange_day_status', `status IN ('DRAFT', 'PUBLISHED', 'CANCELLED', 'COMPLETED')`)
@Check('ck_exchange_day_mode', `mode IN ('IN_PERSON', 'ONLINE', 'HYBRID')`)
@Check('ck_exchange_day_ends_at', 'ends_at > starts_at')
@Check('ck_exchange_day_registration', 'registration_closes_at > registration_opens_at')
@Check('ck_exchange_day_capacity', 'capacity >= 0')
@Check('ck_exchange_day_attendee_count', 'attendee_count >= 0')
@Readable<ExchangeDay>({
  idPrefix: 'xday',
  visible: exchangeDayVisible,
  homes: {
    text: localizedHome(
      () => ExchangeDayText,
      (text, row) => sql`${text.exchangeDayId} = ${row.id}`,
      (row) => row.originalLocale,
    ),
  },
  orders: { STARTS_AT: 'startsAt', TITLE: 'text.titleSort' },
  filters: { language: overlap('languages') },
  defaultOrder: [{ field: 'STARTS_AT', direction: 'DESC' }],
})
@ObjectType({
  implements: () => [Node],
  description: 'A day, or several in a row, on which a city hosts the others to exchange what they know.',
})
export class ExchangeDay extends RevisionedEntity {
  @Field(() => String, { description: 'Readable name in addresses, unique among exchange days.' })
  @Column('text')
  slug!: string;

  @Column('uuid')
  hostCityId!: string;

  @Field(() => City, { nullable: true, description: 'The city that hosts the day.' })
  @ManyToOne(() => City)
  @JoinColumn({ name: 'host_city_id', foreignKeyConstraintName: 'fk_exchange_day_host_city_id' })
  hostCity!: Relation<City>;

  @Field(() => ExchangeDayStatus, { description: 'Where the day is in its life.' })
  @Column('text', { default: ExchangeDayStatus.DRAFT })
  status!: ExchangeDayStatus;

  @Field(() => String, { description: 'What the day is called, in the language of `contentLocale`.' })
  readonly title!: string;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What the day is for and who should come, in the language of `contentLocale`.',
  })
  readonly purpose!: string | null;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'How to get in and take part with a disability, in the language of `contentLocale`.',
  })
  readonly accessNotes!: string | null;

  @Field(() => MarkdownScalar, { nullable: true, description: 'How to get there and where to stay, in the language of `contentLocale`.' })
  readonly travelNotes!: string | null;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What participants agree to, in the language of `contentLocale`.' })
  readonly terms!: string | null;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What came out of the day, in the language of `contentLocale`.' })
  readonly closingReport!: string | null;

  @From('text', 'locale')
  @Field(() => LocaleScalar, { description: 'The language that the texts of this answer are in: the one asked for, else the original.' })
  readonly contentLocale!: Locale;

  @Computed<ExchangeDay>(
    (row) => sql`ARRAY(SELECT t.locale FROM exchange_day_text t WHERE t.exchange_day_id = ${row.id} ORDER BY t.locale)`,
  )
  @Field(() => [LocaleScalar], { description: 'The languages that there are texts in.' })
  readonly availableLocales!: Locale[];

  @Field(() => LocaleScalar, { description: 'The language that the texts were first written in.' })
  @Column('text')
  originalLocale!: Locale;

  @Field(() => DateTimeScalar, { description: 'When the day begins.' })
  @Column('timestamptz')
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the day ends.' })
  @Column('timestamptz')
  endsAt!: Date;

  @Field(() => String, { description: 'Time zone of the venue by its IANA name, such as “Europe/Helsinki”.' })
  @Column('text')
  timeZone!: string;

  @Computed<ExchangeDay>((row) => sql`to_char(${row.startsAt} AT TIME ZONE ${row.timeZone}, 'YYYY-MM-DD"T"HH24:MI')`)
  @Field(() => String, { description: 'When the day begins by the clocks at the venue, such as “2027-05-31T09:30”.' })
  readonly startsAtLocal!: string;

  @Computed<ExchangeDay>((row) => sql`to_char(${row.endsAt} AT TIME ZONE ${row.timeZone}, 'YYYY-MM-DD"T"HH24:MI')`)
  @Field(() => String, { description: 'When the day ends by the clocks at the venue, such as “2027-05-31T16:00”.' })
  readonly endsAtLocal!: string;

  @Field(() => ExchangeMode, { description: 'How people take part.' })
  @Column('text')
  mode!: ExchangeMode;

  @Field(() => String, { nullable: true, description: 'Name of the place; null for an online day.' })
  @Column('text', { nullable: true })
  venueName!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address of the place; null for an online day.' })
  @NotPersonal('The address of a public place')
  @Column('text', { nullable: true })
  venueAddress!: string | null;

  @VisibleIf<ExchangeDay>((row, viewer) => viewer.may('exchangeDay.update', row.hostCityId))
  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where to join online; shows to the hosts here, and to the confirmed on their registration.',
  })
  @Column('text', { nullable: true })
  onlineLink!: string | null;

  @Field(() => [String], { description: 'Languages that are spoken, as BCP 47 tags.' })
  @Column('text', { array: true, default: () => "'{}'" })
  languages!: string[];

  @Field(() => [String], { description: 'Languages that are interpreted into, as BCP 47 tags.' })
  @Column('text', { array: true, default: () => "'{}'" })
  interpretation!: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When registration opens; null for from publication on.' })
  @Column('timestamptz', { nullable: true })
  registrationOpensAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When registration closes; null for when the day begins.' })
  @Column('timestamptz', { nullable: true })
  registrationClosesAt!: Date | null;

  @Field(() => Int, { description: 'How many seats there are.' })
  @Column('int')
  capacity!: number;

  @Field(() => Int, { nullable: true, description: 'How many people came; known afterwards.' })
  @Column('int', { nullable: true })
  attendeeCount!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the day was announced; null for a draft.' })
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the day was called off; null where it was not.' })
  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the day was called off.' })
  @Column('text', { nullable: true })
  cancellationReason!: string | null;

  @ListOrder('locale')
  @Field(() => [ExchangeDayText], { description: 'The texts in every language that there is.' })
  @OneToMany(() => ExchangeDayText, (text) => text.exchangeDay)
  texts!: Relation<ExchangeDayText>[];

  @Extensions({ listSize: 20 })
  @ListOrder('position')
  @Field(() => [ExchangeSession], { description: 'The sessions in the order of the programme.' })
  @OneToMany(() => ExchangeSession, (session) => session.exchangeDay)
  sessions!: Relation<ExchangeSession>[];

  @Field(() => Int, { description: 'Goes up with every change; what `expectedRevision` is compared with.' })
  declare revision: number;

  @Field(() => DateTimeScalar, { description: 'When the day was last changed.' })
  declare updatedAt: Date;
}
