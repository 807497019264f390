import { Organisation } from '@alliance/cities';
import { DateScalar, DecimalScalar, PlainText, UrlScalar } from '@alliance/graphql';
import { ContentVersion } from '@alliance/publishing';
import { ListOrder } from '@alliance/reader';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsNotEmpty, Matches, Max, MaxLength, Min } from 'class-validator';
import { Column, JoinColumn, JoinTable, ManyToMany, ManyToOne, OneToMany } from 'typeorm';
import type { Relation } from 'typeorm';
import { PracticeLink, PracticeResult } from './practice-part.entity.js';
import { EvidenceLevel, Maturity, PolicyArea, Replicability } from './practice.enums.js';
import { Theme } from './theme.entity.js';

/** Entries that a list may have at most. */
export const MAX_LIST = 50;

/** What fits `numeric(14, 2)` and is not negative. */
const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** What a version of a practice states that is the same in every language. */
@ObjectType({ isAbstract: true })
export class PracticeFacts extends ContentVersion {
  @Field(() => DateScalar, { nullable: true, description: 'Day that the practice began.' })
  @Column('date', { nullable: true })
  startedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day that it ended; null while it goes on. Not before `startedOn`.' })
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What it cost, in `costCurrency`, with at most two decimals.' })
  @Matches(AMOUNT)
  @Column('numeric', { precision: 14, scale: 2, nullable: true })
  costAmount!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Currency of `costAmount` as ISO 4217 code, such as `EUR`. Given together with the amount.',
  })
  @Matches(/^[A-Z]{3}$/)
  @Column('text', { nullable: true })
  costCurrency!: string | null;

  @Field(() => [String], { description: 'Who pays for it, or out of which programme. At most 50, each of at most 150 characters.' })
  @ArrayMaxSize(MAX_LIST)
  @IsNotEmpty({ each: true })
  @MaxLength(150, { each: true })
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

  @Field(() => [PolicyArea], { description: 'The policy areas that it belongs to.' })
  @ArrayMaxSize(MAX_LIST)
  @ArrayUnique()
  @Column('text', { array: true, default: () => "'{}'" })
  policyAreas!: PolicyArea[];

  @Field(() => [Int], { description: 'The Sustainable Development Goals that it serves, 1–17.' })
  @ArrayMaxSize(17)
  @ArrayUnique()
  @Min(1, { each: true })
  @Max(17, { each: true })
  @Column('int', { array: true, default: () => "'{}'" })
  sdgs!: number[];

  @Field(() => UrlScalar, { nullable: true, description: 'Where the information was first published.' })
  @Column('text', { nullable: true })
  sourceUrl!: string | null;

  @Field(() => String, { description: 'Licence of the texts as SPDX identifier, such as `CC-BY-4.0`.' })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/)
  @Column('text', { default: 'CC-BY-4.0' })
  license!: string;

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
  'costAmount',
  'costCurrency',
  'fundingSources',
  'maturity',
  'evidenceLevel',
  'replicability',
  'policyAreas',
  'sdgs',
  'sourceUrl',
  'license',
  'placeName',
  'latitude',
  'longitude',
] as const satisfies readonly (keyof PracticeFacts)[];
