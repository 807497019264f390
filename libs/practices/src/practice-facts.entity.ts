import { Organisation } from '@alliance/cities';
import { DateScalar, DecimalScalar, LongScalar, PlainText } from '@alliance/graphql';
import { UNUSUAL_DECIMALS } from '@alliance/kernel';
import { ClassifiedVersion, CLASSIFYING_FACTS, MAX_LIST } from '@alliance/publishing';
import { Computed, ListOrder, sql, type Sql } from '@alliance/reader';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsNotEmpty, Matches, Max, Min } from 'class-validator';
import { Column, JoinColumn, JoinTable, ManyToMany, ManyToOne, OneToMany } from 'typeorm';
import type { Relation } from 'typeorm';
import { PracticeLink, PracticeResult } from './practice-part.entity.js';
import { EvidenceLevel, Maturity, Replicability } from './practice.enums.js';
import { Theme } from './theme.entity.js';

/** A number of minor units that is not negative. */
const MINOR_UNITS = /^\d{1,18}$/;

/** What a version of a practice states that is the same in every language. */
@ObjectType({ isAbstract: true })
export class PracticeFacts extends ClassifiedVersion {
  @Field(() => DateScalar, { nullable: true, description: 'Day that the practice began.' })
  @Column('date', { nullable: true })
  startedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day that it ended; null while it goes on. Not before `startedOn`.' })
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => LongScalar, {
    nullable: true,
    description:
      'What it cost, in whole minor units of `costCurrency`: `"1250"` is 12.50 EUR, but 1250 JPY. How many decimals a currency has, ISO 4217 says.',
  })
  @Matches(MINOR_UNITS)
  @Column('bigint', { nullable: true })
  costMinorUnits!: string | null;

  @Computed<PracticeFacts>((row) => amountOf(row.costMinorUnits, row.costCurrency))
  @Field(() => DecimalScalar, {
    nullable: true,
    deprecationReason: 'Use costMinorUnits. Removed after 2027-06-30.',
    description: 'What it cost, in `costCurrency`, with as many decimals as the currency has.',
  })
  readonly costAmount!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Currency of `costMinorUnits` as ISO 4217 code, such as `EUR`. Given together with the amount.',
  })
  @Matches(/^[A-Z]{3}$/)
  @Column('text', { nullable: true })
  costCurrency!: string | null;

  @Field(() => [String], { description: 'Who pays for it, or out of which programme. At most 50, each of at most 150 characters.' })
  @ArrayMaxSize(MAX_LIST)
  @IsNotEmpty({ each: true })
  @PlainText(150, { each: true })
  @Column('text', { array: true, default: () => "'{}'" })
  fundingSources!: string[];

  @Field(() => Maturity, { nullable: true, description: 'How far the practice has come.' })
  @Column('text', { nullable: true })
  maturity!: Maturity | null;

  @Field(() => EvidenceLevel, { nullable: true, description: 'How well it is known that it works.' })
  @Column('text', { nullable: true })
  evidenceLevel!: EvidenceLevel | null;

  @Field(() => Replicability, { nullable: true, description: 'How easily another city can take it over.' })
  @Column('text', { nullable: true })
  replicability!: Replicability | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place, such as a district. At most 150 characters.' })
  @PlainText(150)
  @Column('text', { nullable: true })
  placeName!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Latitude of the place in degrees (WGS 84), north positive. Given together with `longitude`.',
  })
  @Min(-90)
  @Max(90)
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  latitude!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Longitude of the place in degrees (WGS 84), east positive. Given together with `latitude`.',
  })
  @Min(-180)
  @Max(180)
  @Column('numeric', { precision: 9, scale: 6, nullable: true })
  longitude!: string | null;

  @ListOrder('position')
  @Field(() => [Theme], { description: 'The themes of the alliance that it belongs to.' })
  @ManyToMany(() => Theme)
  @JoinTable({
    name: 'practice_version_theme',
    joinColumn: { name: 'version_id', foreignKeyConstraintName: 'fk_practice_version_theme_version_id' },
    inverseJoinColumn: { name: 'theme_code', foreignKeyConstraintName: 'fk_practice_version_theme_theme_code' },
  })
  themes!: Relation<Theme>[];

  @Column('uuid', { nullable: true })
  mainOrganisationId!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that is in charge of it.' })
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'main_organisation_id', foreignKeyConstraintName: 'fk_practice_version_main_organisation_id' })
  mainOrganisation!: Relation<Organisation> | null;

  @ListOrder('nameSort')
  @Field(() => [Organisation], { description: 'Other organisations that take part.' })
  @ManyToMany(() => Organisation)
  @JoinTable({
    name: 'practice_version_partner',
    joinColumn: { name: 'version_id', foreignKeyConstraintName: 'fk_practice_version_partner_version_id' },
    inverseJoinColumn: { name: 'organisation_id', foreignKeyConstraintName: 'fk_practice_version_partner_organisation_id' },
  })
  partners!: Relation<Organisation>[];

  @ListOrder('position')
  @Field(() => [PracticeLink], { description: 'Where to read on.' })
  @OneToMany(() => PracticeLink, (link) => link.version, { cascade: true })
  links!: Relation<PracticeLink>[];

  @ListOrder('position')
  @Field(() => [PracticeResult], { description: 'What was measured before and after.' })
  @OneToMany(() => PracticeResult, (result) => result.version, { cascade: true })
  results!: Relation<PracticeResult>[];
}

/** Facts that an input takes as they are; the others name other records. */
export const PLAIN_FACTS = [
  'startedOn',
  'endedOn',
  'costMinorUnits',
  'costCurrency',
  'fundingSources',
  'maturity',
  'evidenceLevel',
  'replicability',
  ...CLASSIFYING_FACTS,
  'placeName',
  'latitude',
  'longitude',
] as const satisfies readonly (keyof PracticeFacts)[];

/** Minor units as an amount with the currency's decimals. */
function amountOf(minorUnits: Sql, currency: Sql): Sql {
  const cases = Object.entries(UNUSUAL_DECIMALS).map(([decimals, currencies]) => {
    const unit = sql.raw(Number(decimals) === 0 ? '1' : `0.${'1'.padStart(Number(decimals), '0')}`);
    return sql`WHEN ${currency} IN (${sql.join(currencies.map(sql.literal))}) THEN ${unit}`;
  });
  return sql`(${minorUnits} * CASE ${sql.join(cases, ' ')} ELSE 0.01 END)`;
}
