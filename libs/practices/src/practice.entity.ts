import { City } from '@alliance/cities';
import { FieldsOf, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import {
  AvailableLocales,
  ClassifiedVersion,
  contentFilters,
  ContentRecord,
  ContentRecordTable,
  RecordIsStale,
  recordReading,
  RevisionForEditors,
} from '@alliance/publishing';
import { Computed, equals, Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { PracticeFacts } from './practice-facts.entity.js';
import { PracticeText } from './practice-text.entity.js';
import { PracticeVersion } from './practice-version.entity.js';

/** A good practice: something that a city does and another can learn from. */
@Entity()
@ContentRecordTable('practice')
@Readable<Practice>({
  idPrefix: 'prac',
  ...recordReading<Practice>({ name: 'practice', version: () => PracticeVersion, text: () => PracticeText }),
  orders: {
    PUBLISHED_AT: 'publishedAt',
    UPDATED_AT: 'updatedAt',
    TITLE: 'text.titleSort',
    STARTED_ON: 'version.startedOn',
    CITY_NAME: 'city.text.nameSort',
  },
  defaultOrder: [{ field: 'PUBLISHED_AT', direction: 'DESC' }],
  filters: {
    mainOrganisation: equals('version.mainOrganisationId'),
    ...contentFilters('practice'),
  },
})
@FieldsOf(ClassifiedVersion, PracticeFacts, PracticeText)
@ObjectType('GoodPractice', {
  implements: () => [Node],
  description:
    'Something that a city does and another can learn from. Everybody sees the published version; `draft` is the one being worked on.',
})
export class Practice extends ContentRecord {
  @Column('uuid')
  cityId!: string;

  @Field(() => City, { description: 'The city whose practice it is.' })
  @ManyToOne(() => City)
  @JoinColumn({ name: 'city_id', foreignKeyConstraintName: 'fk_practice_city_id' })
  city!: Relation<City>;

  // Records and versions point at one another: both foreign keys are checked when the transaction ends.
  @ManyToOne(() => PracticeVersion, { deferrable: 'INITIALLY DEFERRED' })
  @JoinColumn({ name: 'published_version_id', foreignKeyConstraintName: 'fk_practice_published_version_id' })
  publishedVersion!: Relation<PracticeVersion> | null;

  @Field(() => PracticeVersion, {
    nullable: true,
    description: 'The version being worked on, seen by those who may edit it; null where there is none.',
  })
  @ManyToOne(() => PracticeVersion, { deferrable: 'INITIALLY DEFERRED' })
  @JoinColumn({ name: 'working_version_id', foreignKeyConstraintName: 'fk_practice_working_version_id' })
  draft!: Relation<PracticeVersion> | null;

  @RevisionForEditors('practice')
  declare revision: number;

  @AvailableLocales('practice')
  readonly availableLocales!: Locale[];

  @RecordIsStale(() => PracticeText)
  readonly contentIsStale!: boolean;

  @Computed<Practice>((row) => sql`'/practices/' || ${row.slug}`)
  @Field(() => String, { description: 'Address of its page, from the root of this site.' })
  readonly url!: string;
}
