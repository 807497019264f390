import { IdentifiedEntity } from '@alliance/database';
import { DateScalar, DecimalScalar, UrlScalar } from '@alliance/graphql';
import { Readable } from '@alliance/reader';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { City } from './city.entity.js';
import { CityQuantity } from './city.enums.js';

/** A figure about a city as one source states it. Sources that disagree stand side by side. */
@Entity()
@Index('ix_city_statement_city_id_position', ['cityId', 'position'])
@Check('ck_city_statement_quantity', `quantity IN ('POPULATION', 'AREA', 'GREENHOUSE_GAS_EMISSIONS', 'HOUSEHOLDS', 'JOBS')`)
@Check('ck_city_statement_value', 'value >= 0')
@Readable<CityStatement>({})
@ObjectType({ description: 'A figure about a city as one source states it. Sources that disagree stand side by side.' })
export class CityStatement extends IdentifiedEntity {
  @Column('uuid')
  cityId!: string;

  @ManyToOne(() => City, (city) => city.statements, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'city_id', foreignKeyConstraintName: 'fk_city_statement_city_id' })
  city!: Relation<City>;

  /** Place in the city's list, from 0. */
  @Column('int')
  position!: number;

  @Field(() => CityQuantity, { description: 'What is measured.' })
  @Column('text')
  quantity!: CityQuantity;

  @Field(() => DecimalScalar, { description: 'The figure, in the unit of `unit`.' })
  @Column('numeric')
  value!: string;

  @Field(() => String, { nullable: true, description: 'Unit of the figure, such as “km2” or “t CO2e”; null for a plain count.' })
  @Column('text', { nullable: true })
  unit!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year that the figure holds for; null where the source gives none.' })
  @Column('int', { nullable: true })
  asOfYear!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day that the figure holds for, where the source is that exact.' })
  @Column('date', { nullable: true })
  asOfDate!: string | null;

  @Field(() => Boolean, { description: 'True where the source calls the figure preliminary.' })
  @Column('boolean', { default: false })
  provisional!: boolean;

  @Field(() => String, { nullable: true, description: 'How the figure came about, such as “census” or “population register”.' })
  @Column('text', { nullable: true })
  method!: string | null;

  @Field(() => String, { description: 'Who states the figure.' })
  @Column('text')
  sourceName!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the source can be read.' })
  @Column('text', { nullable: true })
  sourceUrl!: string | null;
}
