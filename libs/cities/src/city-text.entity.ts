import { LocaleScalar, MarkdownScalar } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Readable } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { City } from './city.entity.js';

/** What a city is called and said to be in one language. */
@Entity()
@Index('ix_city_text_locale_name_sort', ['locale', 'nameSort', 'cityId'])
@Readable<CityText>({})
@ObjectType({ description: 'A city’s name and description in one language.' })
export class CityText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_city_text' })
  cityId!: string;

  @Field(() => LocaleScalar, { description: 'The language of these texts.' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_city_text' })
  locale!: Locale;

  @Field(() => String, { description: 'What the city is called.' })
  @Column('text')
  name!: string;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What there is to know about the city and its climate work.' })
  @Column('text', { nullable: true })
  description!: string | null;

  /** The name's key in the order of this language. */
  @Column({ type: 'text', collation: 'C' })
  nameSort!: string;

  @ManyToOne(() => City, (city) => city.texts, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'city_id', foreignKeyConstraintName: 'fk_city_text_city_id' })
  city!: Relation<City>;
}
