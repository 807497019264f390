import { RevisionedEntity } from '@alliance/database';
import { CountryCodeScalar, DateScalar, DateTimeScalar, LocaleScalar, MarkdownScalar, Node, UrlScalar } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Computed, From, ListOrder, localizedHome, Readable, sql } from '@alliance/reader';
import { Extensions, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, OneToMany, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { CityStatement } from './city-statement.entity.js';
import { CityTarget } from './city-target.entity.js';
import { CityText } from './city-text.entity.js';
import { AllianceRole } from './city.enums.js';
import { Contact } from './contact.entity.js';

/** A city that takes part in the exchange. Its texts are kept per language, its figures per source. */
@Entity()
@Unique('uq_city_slug', ['slug'])
@Index('ix_city_country_code', ['countryCode', 'id'])
@Index('ix_city_alliance_role', ['allianceRole', 'id'])
@Index('ix_city_joined_on', ['joinedOn', 'id'])
@Check('ck_city_alliance_role', `alliance_role IN ('PARTNER', 'FOLLOWER', 'OBSERVER')`)
@Check('ck_city_country_code', `country_code ~ '^[A-Z]{2}$'`)
@Check('ck_city_latitude', 'latitude BETWEEN -90 AND 90')
@Check('ck_city_longitude', 'longitude BETWEEN -180 AND 180')
@Check('ck_city_left_on', 'left_on >= joined_on')
@Readable<City>({
  idPrefix: 'city',
  homes: {
    text: localizedHome(
      () => CityText,
      (text, row) => sql`${text.cityId} = ${row.id}`,
      (row) => row.originalLocale,
    ),
  },
  orders: { NAME: 'text.nameSort', COUNTRY_CODE: 'countryCode', JOINED_ON: 'joinedOn' },
  defaultOrder: [{ field: 'NAME', direction: 'ASC' }],
})
@ObjectType({ implements: () => [Node], description: 'A city that takes part in the exchange.' })
export class City extends RevisionedEntity {
  @Field(() => String, { description: 'Readable name in addresses, unique among cities.' })
  @Column('text')
  slug!: string;

  @Field(() => String, { description: 'What the city is called, in the language of `contentLocale`.' })
  readonly name!: string;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What there is to know about the city and its climate work, in the language of `contentLocale`.',
  })
  readonly description!: string | null;

  @From('text', 'locale')
  @Field(() => LocaleScalar, { description: 'The language that the texts of this answer are in: the one asked for, else the original.' })
  readonly contentLocale!: Locale;

  @Computed<City>((row) => sql`ARRAY(SELECT t.locale FROM city_text t WHERE t.city_id = ${row.id} ORDER BY t.locale)`)
  @Field(() => [LocaleScalar], { description: 'The languages that there are texts in.' })
  readonly availableLocales!: Locale[];

  @Field(() => LocaleScalar, { description: 'The language that the texts were first written in.' })
  @Column('text')
  originalLocale!: Locale;

  @Field(() => CountryCodeScalar, { description: 'The country, as ISO 3166-1 alpha-2 code.' })
  @Column('text')
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'Code of the NUTS 3 region, as Eurostat gives it.' })
  @Column('text', { nullable: true })
  nuts3Code!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the local administrative unit within the country, as Eurostat gives it.' })
  @Column('text', { nullable: true })
  lauCode!: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees (WGS 84), north positive.' })
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  latitude!: string | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees (WGS 84), east positive.' })
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  longitude!: string | null;

  @Field(() => AllianceRole, { description: 'What the city is in the alliance.' })
  @Column('text')
  allianceRole!: AllianceRole;

  @Field(() => DateScalar, { nullable: true, description: 'Day that the city joined the alliance.' })
  @Column('date', { nullable: true })
  joinedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day that the city left the alliance; null while it takes part.' })
  @Column('date', { nullable: true })
  leftOn!: string | null;

  @Field(() => [String], { description: 'Languages that the city works in, as BCP 47 tags, the most used first.' })
  @Column('text', { array: true, default: () => "'{}'" })
  languages!: string[];

  @Field(() => String, { description: 'The city’s time zone by its IANA name, such as “Europe/Helsinki”.' })
  @Column('text')
  timeZone!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'The city’s own website.' })
  @Column('text', { nullable: true })
  website!: string | null;

  @Field(() => Boolean, { description: 'True where nobody may publish what they submitted themselves.' })
  @Column('boolean', { default: false })
  fourEyes!: boolean;

  @ListOrder('locale')
  @Field(() => [CityText], { description: 'Name and description in every language that there is.' })
  @OneToMany(() => CityText, (text) => text.city)
  texts!: Relation<CityText>[];

  @ListOrder('position')
  @Field(() => [CityTarget], { description: 'Climate targets, each with its source. They may disagree.' })
  @OneToMany(() => CityTarget, (target) => target.city)
  targets!: Relation<CityTarget>[];

  @ListOrder('position')
  @Field(() => [CityStatement], { description: 'Figures about the city, each with its source. They may disagree.' })
  @OneToMany(() => CityStatement, (statement) => statement.city)
  statements!: Relation<CityStatement>[];

  @Extensions({ listSize: 10 })
  @ListOrder('position')
  @Field(() => [Contact], { description: 'Whom to turn to at the city.' })
  @OneToMany(() => Contact, (contact) => contact.city)
  contacts!: Relation<Contact>[];

  @Field(() => Int, { description: 'Goes up with every change; what `expectedRevision` is compared with.' })
  declare revision: number;

  @Field(() => DateTimeScalar, { description: 'When the city was last changed.' })
  declare updatedAt: Date;
}
