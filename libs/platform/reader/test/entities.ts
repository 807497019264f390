import { defineActions } from '@alliance/access';
import { Field, Float, GraphQLISODateTime, ID, Int, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { Column, Entity, JoinColumn, JoinTable, ManyToMany, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import {
  Computed,
  condition,
  existsVisible,
  From,
  jsonDateTime,
  jsonString,
  ListOrder,
  localizedHome,
  oneHome,
  overlap,
  Readable,
  readerExtensions,
  sortBy,
  sql,
  VisibleIf,
} from '../src/index.js';

export { GraphQLISODateTime };

defineActions(
  {
    'practice.readDraft': { EDITOR: 'own', COORDINATOR: 'any' },
    'practice.count': { COORDINATOR: 'any' },
  },
  { scope: 'read' },
);

export enum Status {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
}
registerEnumType(Status, { name: 'Status' });

/** Its names outside are not its values inside. */
export enum Size {
  SMALL = 's',
  LARGE = 'l',
}
registerEnumType(Size, { name: 'Size' });

function textScalar(name: string, json = jsonString, parseValue = (value: unknown): unknown => value): GraphQLScalarType {
  return new GraphQLScalarType({ name, serialize: String, parseValue, extensions: readerExtensions({ json }) as never });
}
export const DateTime = textScalar('DateTime', jsonDateTime, (value) => new Date(String(value)));
export const Day = textScalar('Day');
export const Decimal = textScalar('Decimal');

@InterfaceType({ resolveType: (value: { __typename: string }) => value.__typename })
export abstract class Node {
  @Field(() => ID)
  id!: string;
}

@Entity()
@Readable<City>({
  idPrefix: 'city',
  visible: (row, viewer) => sql`(NOT ${row.isHidden} OR ${viewer.may('practice.readDraft', row.id)})`,
  orders: { NAME: 'name', POPULATION: 'population', LENGTH: sortBy<City>('int', (row) => sql`length(${row.name})`) },
})
@ObjectType({ implements: () => [Node] })
export class City extends Node {
  @PrimaryColumn('uuid')
  declare id: string;

  @Field()
  @Column('text')
  slug!: string;

  @Field()
  @Column('text')
  name!: string;

  @Field(() => Size, { nullable: true })
  @Column('text', { nullable: true })
  size!: Size | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  population!: number | null;

  @Field(() => Float, { nullable: true })
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  latitude!: string | null;

  @Field(() => Float, { nullable: true })
  @Column('float8', { nullable: true })
  area!: number | null;

  @Column('boolean', { default: false })
  isHidden!: boolean;

  @ListOrder('position', 'DESC')
  @Field(() => [Contact])
  @OneToMany(() => Contact, (contact) => contact.city)
  contacts!: Relation<Contact>[];
}

@Entity()
@Readable<Contact>()
@ObjectType()
export class Contact {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  cityId!: string;

  @Field(() => City, { nullable: true })
  @ManyToOne(() => City, (city) => city.contacts)
  @JoinColumn({ name: 'city_id' })
  city!: Relation<City>;

  @Field(() => Int)
  @Column('int')
  position!: number;

  @VisibleIf<Contact>((row, viewer) => viewer.may('practice.readDraft', row.cityId))
  @Field(() => String, { nullable: true })
  @Column('text')
  email!: string;
}

@Entity()
@Readable<Organisation>({ idPrefix: 'org', orders: { NAME: 'name' } })
@ObjectType({ implements: () => [Node] })
export class Organisation extends Node {
  @PrimaryColumn('uuid')
  declare id: string;

  @Field()
  @Column('text')
  name!: string;
}

@Entity()
@Readable<Person>({ idPrefix: 'pers', visible: (row, viewer) => sql`${row.id} = ${viewer.id}` })
@ObjectType({ implements: () => [Node] })
export class Person extends Node {
  @PrimaryColumn('uuid')
  declare id: string;

  @Field()
  @Column('text')
  name!: string;
}

@Entity()
export class PracticeText {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  practiceId!: string;

  @Column('text')
  locale!: string;

  @Column('text')
  title!: string;

  @Column('text')
  titleSort!: string;

  @Column('text', { nullable: true })
  summary!: string | null;
}

@Entity()
export class PracticeVersion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { array: true })
  policyAreas!: string[];

  @Column('int', { array: true, nullable: true })
  sdgs!: number[] | null;

  @Column('date', { nullable: true })
  startedOn!: string | null;

  @Column('timestamptz', { array: true, default: '{}' })
  milestones!: Date[];

  @ListOrder('name')
  @ManyToMany(() => Organisation)
  @JoinTable({ name: 'practice_partner', joinColumn: { name: 'version_id' }, inverseJoinColumn: { name: 'organisation_id' } })
  partners!: Relation<Organisation>[];
}

@Entity()
@Readable<Practice>({
  idPrefix: 'prac',
  visible: (row, viewer) => sql`(${row.status} = 'PUBLISHED' OR ${viewer.may('practice.readDraft', row.cityId)})`,
  homes: {
    version: oneHome(
      () => PracticeVersion,
      (version, row) => sql`${version.id} = ${row.shownVersionId}`,
    ),
    text: localizedHome(
      () => PracticeText,
      (text, row) => sql`${text.practiceId} = ${row.id}`,
      (row) => row.originalLocale,
    ),
  },
  orders: {
    PUBLISHED_AT: 'publishedAt',
    TITLE: 'text.titleSort',
    RANK: 'rank',
    SLUG: 'slug',
    CITY: 'city.name',
    STARTED_ON: 'version.startedOn',
    BUDGET: 'budget',
  },
  defaultOrder: [{ field: 'PUBLISHED_AT', direction: 'DESC' }],
  filters: {
    policyArea: overlap('version.policyAreas'),
    cityName: { kind: 'path', path: 'city.name' },
    locale: condition<Practice>((operator, value, row) => {
      const matches = operator === 'in' ? sql`= ANY (${value}::text[])` : sql`= ${value}::text`;
      return sql`EXISTS (SELECT 1 FROM practice_text x WHERE x.practice_id = ${row.id} AND x.locale ${matches})`;
    }),
  },
})
@ObjectType('GoodPractice', { implements: () => [Node] })
export class Practice extends Node {
  @PrimaryColumn('uuid')
  declare id: string;

  @Field()
  @Column('text')
  slug!: string;

  @Field(() => Status)
  @Column('text')
  status!: Status;

  @Column('uuid')
  cityId!: string;

  @Field(() => City, { nullable: true })
  @ManyToOne(() => City)
  @JoinColumn({ name: 'city_id' })
  city!: Relation<City>;

  @Column('uuid', { nullable: true })
  successorId!: string | null;

  @Field(() => Practice, { nullable: true })
  @ManyToOne(() => Practice)
  @JoinColumn({ name: 'successor_id' })
  successor!: Relation<Practice> | null;

  @Column('uuid')
  shownVersionId!: string;

  @Column('text')
  originalLocale!: string;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  rank!: number | null;

  @Field(() => Decimal, { nullable: true })
  @Column('numeric', { precision: 14, scale: 2, nullable: true })
  budget!: string | null;

  @Field()
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly summary!: string | null;

  @From('text', 'locale')
  @Field()
  readonly contentLocale!: string;

  @Field(() => [String])
  readonly policyAreas!: string[];

  @Field(() => [Int], { nullable: true })
  readonly sdgs!: number[] | null;

  @Field(() => [DateTime])
  readonly milestones!: Date[];

  @Field(() => Day, { nullable: true })
  readonly startedOn!: string | null;

  @Field(() => [Organisation])
  readonly partners!: Organisation[];

  @Computed<Practice>((row) => sql`ARRAY(SELECT x.locale FROM practice_text x WHERE x.practice_id = ${row.id} ORDER BY x.locale)`)
  @Field(() => [String])
  readonly availableLocales!: string[];

  @Computed<Practice>((row, viewer) => (viewer.anonymous ? sql`NULL` : sql`'draft:' || ${row.slug}`))
  @Field(() => String, { nullable: true })
  readonly hint!: string | null;

  @Computed<Practice>((row) => sql`nullif(${row.slug}, 'fragile')`)
  @Field(() => String)
  readonly sturdy!: string;

  @Computed<Practice>((row) =>
    existsVisible(
      () => City,
      (city) => sql`${city.id} = ${row.cityId}`,
    ),
  )
  @Field(() => Boolean)
  readonly hasCity!: boolean;
}
