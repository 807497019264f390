import { LocaleScalar, MarkdownScalar } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Readable } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { ExchangeDay } from './exchange-day.entity.js';

/** What an exchange day says of itself in one language. */
@Entity()
@Index('ix_exchange_day_text_locale_title_sort', ['locale', 'titleSort', 'exchangeDayId'])
@Readable<ExchangeDayText>({})
@ObjectType({ description: 'The texts of an exchange day in one language.' })
export class ExchangeDayText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exchange_day_text' })
  exchangeDayId!: string;

  @Field(() => LocaleScalar, { description: 'The language of these texts.' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_exchange_day_text' })
  locale!: Locale;

  @Field(() => String, { description: 'What the day is called.' })
  @Column('text')
  title!: string;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What the day is for and who should come.' })
  @Column('text', { nullable: true })
  purpose!: string | null;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'How to get in and take part with a disability: steps, lifts, hearing loops, captions.',
  })
  @Column('text', { nullable: true })
  accessNotes!: string | null;

  @Field(() => MarkdownScalar, { nullable: true, description: 'How to get there and where to stay.' })
  @Column('text', { nullable: true })
  travelNotes!: string | null;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What participants agree to.' })
  @Column('text', { nullable: true })
  terms!: string | null;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What came out of the day, written afterwards.' })
  @Column('text', { nullable: true })
  closingReport!: string | null;

  /** The title's key in the order of this language. */
  @Column({ type: 'text', collation: 'C' })
  titleSort!: string;

  @ManyToOne(() => ExchangeDay, (day) => day.texts, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'exchange_day_id', foreignKeyConstraintName: 'fk_exchange_day_text_exchange_day_id' })
  exchangeDay!: Relation<ExchangeDay>;
}
