import { IdentifiedEntity } from '@alliance/database';
import { DateScalar, DecimalScalar, UrlScalar } from '@alliance/graphql';
import { Readable } from '@alliance/reader';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { City } from './city.entity.js';
import { CityTargetScope, ResidualHandling } from './city.enums.js';

/** A climate target as one source states it. A city may have several, and they may disagree. */
@Entity()
@Index('ix_city_target_city_id_position', ['cityId', 'position'])
@Check('ck_city_target_scope', `scope IN ('MUNICIPALITY', 'URBAN_AREA', 'CITY_ADMINISTRATION', 'CONSUMPTION')`)
@Check('ck_city_target_residual_handling', `residual_handling IN ('CARBON_SINKS', 'TECHNICAL_REMOVAL', 'COMPENSATION', 'NONE_LEFT')`)
@Check('ck_city_target_years', 'base_year <= target_year')
@Check('ck_city_target_reduction_percent', 'reduction_percent >= 0')
@Readable<CityTarget>({})
@ObjectType({ description: 'A climate target of a city as one source states it. Several stand side by side, and they may disagree.' })
export class CityTarget extends IdentifiedEntity {
  @Column('uuid')
  cityId!: string;

  @ManyToOne(() => City, (city) => city.targets, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'city_id', foreignKeyConstraintName: 'fk_city_target_city_id' })
  city!: Relation<City>;

  /** Place in the city's list, from 0. */
  @Column('int')
  position!: number;

  @Field(() => CityTargetScope, { description: 'Whose emissions the target counts.' })
  @Column('text')
  scope!: CityTargetScope;

  @Field(() => String, { nullable: true, description: 'The goal in a few words, such as “carbon neutral”, as its source puts it.' })
  @Column('text', { nullable: true })
  wording!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year that the reduction is counted from.' })
  @Column('int', { nullable: true })
  baseYear!: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Emissions in the base year, in the unit of `baseUnit`.' })
  @Column('numeric', { nullable: true })
  baseValue!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of `baseValue`, such as “t CO2e”.' })
  @Column('text', { nullable: true })
  baseUnit!: string | null;

  @Field(() => Int, { description: 'Year by which the target is to be met.' })
  @Column('int')
  targetYear!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Reduction from the base year in per cent; above 100 where more is taken up than emitted.',
  })
  @Column('numeric', { nullable: true })
  reductionPercent!: string | null;

  @Field(() => ResidualHandling, {
    nullable: true,
    description: 'What becomes of the emissions left over; null where the source does not say.',
  })
  @Column('text', { nullable: true })
  residualHandling!: ResidualHandling | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision.' })
  @Column('date', { nullable: true })
  adoptedOn!: string | null;

  @Field(() => String, { description: 'Who states the target, and where.' })
  @Column('text')
  sourceName!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the source can be read.' })
  @Column('text', { nullable: true })
  sourceUrl!: string | null;
}
