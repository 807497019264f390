import { City } from '@alliance/cities';
import { FieldsOf, LocaleScalar, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import {
  AvailableLocales,
  availableLocaleFilter,
  ClassifiedVersion,
  ContentRecord,
  RecordIsStale,
  recordReading,
  themeFilter,
} from '@alliance/publishing';
import { Computed, equals, overlap, Readable, sql, VisibleIf } from '@alliance/reader';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { PracticeFacts } from './practice-facts.entity.js';
import { PracticeText } from './practice-text.entity.js';
import { PracticeVersion } from './practice-version.entity.js';

/** A good practice: something that a city does and another can learn from. */
@Entity()
@Unique('uq_practice_slug', ['slug'])
@Index('ix_practice_city_id', { synchronize: false })
@Index('ix_practice_status', ['status', 'id'])
@Index('ix_practice_created_by_id', ['createdById'])
@Index('ix_practice_published_version_id', ['publishedVersionId'])
@Index('ix_practice_working_version_id', ['workingVersionId'])
@Index('ix_practice_shown_version_id', ['shownVersionId'])
@Index('ix_practice_published_at', { synchronize: false })
@Index('ix_practice_updated_at', ['updatedAt', 'id'])
@Check('ck_practice_status', `status IN ('DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED', 'ARCHIVED')`)
@Check('ck_practice_published', `(status IN ('PUBLISHED', 'ARCHIVED')) = (published_version_id IS NOT NULL)`)
@Check('ck_practice_shown_version_id', 'shown_version_id = coalesce(published_version_id, working_version_id)')
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
    policyArea: overlap('version.policyAreas'),
    sdg: overlap('version.sdgs'),
    theme: themeFilter('practice'),
    availableLocale: availableLocaleFilter('practice'),
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

  @VisibleIf<Practice>((row, viewer) => viewer.may('practice.update', row.cityId))
  @Field(() => Int, {
    nullable: true,
    description:
      'Goes up with every save; what `expectedRevision` is compared with. Null for those who may not edit: it would tell of drafts.',
  })
  declare revision: number;

  @AvailableLocales('practice')
  @Field(() => [LocaleScalar], { description: 'The languages that there are texts in.' })
  readonly availableLocales!: Locale[];

  @RecordIsStale(() => PracticeText)
  @Field(() => Boolean, { description: 'True for a translation whose original was changed since: the original may say something else.' })
  readonly contentIsStale!: boolean;

  @Computed<Practice>((row) => sql`'/practices/' || ${row.slug}`)
  @Field(() => String, { description: 'Address of its page, from the root of this site.' })
  readonly url!: string;
}
