import { DateTimeScalar, LocaleScalar, Node } from '@alliance/graphql';
import { type Locale, newId } from '@alliance/kernel';
import { Computed, publicIdOf, Readable } from '@alliance/reader';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { visibleVersion } from '../content-reading.js';
import { ContentOrigin } from '../content-text.entity.js';
import { sqlList } from '../sql-list.js';
import { TranslationState } from './translation-state.enum.js';

/**
 * How one version of a record stands in one language: a row for every language of the alliance, and for any other that it has texts
 * in. It follows from the texts and is brought up to date with each write, in the same transaction: see `TranslationStates`.
 */
@Entity()
@Unique('uq_content_translation_version_id_locale', ['versionId', 'locale'])
@Index('ix_content_translation_record_id', ['recordId'])
@Index('ix_content_translation_city_id', { synchronize: false })
@Check('ck_content_translation_origin', `origin IN (${sqlList(ContentOrigin)})`)
@Check('ck_content_translation_state', `state IN (${sqlList(TranslationState)})`)
@Check('ck_content_translation_completeness', 'completeness BETWEEN 0 AND 100')
@Check('ck_content_translation_is_task', `NOT is_task OR state NOT IN ('ORIGINAL', 'CURRENT')`)
@Readable<ContentTranslation>({
  idPrefix: 'ctrn',
  visible: (row) => visibleVersion(row.recordType, row.versionId),
  orders: { SINCE: 'since' },
  defaultOrder: [{ field: 'SINCE', direction: 'ASC' }],
})
@ObjectType({ implements: () => [Node], description: 'How a version of a record stands in one language.' })
export class ContentTranslation {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Field(() => String, { description: 'Type of the record, such as `Practice`.' })
  @Column('text')
  recordType!: string;

  @Computed<ContentTranslation>((row) => publicIdOf(row.recordType, row.recordId))
  @Field(() => ID, { description: 'Id of the record.' })
  @Column('uuid')
  recordId!: string;

  @Column('uuid')
  versionId!: string;

  /** UUID of the city that the record belongs to. */
  @Column('uuid')
  cityId!: string;

  @Field(() => LocaleScalar, { description: 'The language.' })
  @Column('text')
  locale!: Locale;

  @Field(() => String, { description: 'What the record is called in its original language.' })
  @Column('text')
  title!: string;

  @Field(() => TranslationState, { description: 'How the version stands in the language.' })
  @Column('text')
  state!: TranslationState;

  @Field(() => Int, { description: 'How many of the texts that the original has there are in the language: whole percent, rounded down.' })
  @Column('int')
  completeness!: number;

  @Field(() => [String], { description: 'The fields that the original has a text in and the language has none, such as `summary`.' })
  @Column('text', { array: true })
  missing!: string[];

  @Field(() => Boolean, { description: 'True where the original was changed since it was translated, whatever else is to be done.' })
  @Column('boolean')
  isStale!: boolean;

  @Field(() => ContentOrigin, { nullable: true, description: 'Who put the texts into the language; null where there are none.' })
  @Column('text', { nullable: true })
  origin!: ContentOrigin | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody last checked the texts; null for machine text that nobody did, and where there are none.',
  })
  @Column('timestamptz', { nullable: true })
  reviewedAt!: Date | null;

  /** Whether somebody should see to it now: it is of the newest version of a published record, and its state asks for work. */
  @Column('boolean')
  isTask!: boolean;

  @Field(() => DateTimeScalar, { description: 'Since when it is in this state, through the versions of the record.' })
  @Column('timestamptz')
  since!: Date;
}
