import { PersonReference, RevisionedEntity } from '@alliance/database';
import { DateTimeScalar, LocaleScalar } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { From } from '@alliance/reader';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column } from 'typeorm';
import { ContentOrigin } from './content-text.entity.js';
import { ContentStatus } from './workflow.js';

/**
 * A record's identity: its address, its owner, its status. What it says lies in its versions. `updatedAt` is when what the
 * public sees, or saw last, was changed: work on a next version leaves it alone.
 */
@ObjectType({ isAbstract: true })
export abstract class ContentRecord extends RevisionedEntity {
  @Field(() => String, {
    description: 'Readable name in addresses, unique among records of the type. Provisional until the first publication.',
  })
  @Column('text')
  slug!: string;

  @Field(() => ContentStatus, { description: 'Where the record stands in the workflow. PUBLISHED as long as a published version shows.' })
  @Column('text', { default: ContentStatus.DRAFT })
  status!: ContentStatus;

  @Column('uuid', { nullable: true })
  publishedVersionId!: string | null;

  @Column('uuid', { nullable: true })
  workingVersionId!: string | null;

  /** The version that the record's fields are read from: the published one, else the working one. */
  @Column('uuid', { nullable: true })
  shownVersionId!: string | null;

  @Field(() => LocaleScalar, { description: 'The language that the record was first written in.' })
  @Column('text')
  originalLocale!: Locale;

  /** UUID of the person who created the record. Personal data: never a field. */
  @PersonReference('Who created the record')
  @Column('uuid')
  createdById!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the record was first published; null before.' })
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the record was put away; null where it was not.' })
  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  @From('version', 'number')
  @Field(() => Int, { nullable: true, description: 'Number of the publication that shows; null before the first.' })
  readonly version!: number | null;

  @From('version', 'changeNote')
  @Field(() => String, { nullable: true, description: 'What changed with the publication that shows.' })
  readonly changeNote!: string | null;

  @From('version', 'publishedAt')
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the publication that shows was published; null before the first.' })
  readonly versionPublishedAt!: Date | null;

  @From('text', 'locale')
  @Field(() => LocaleScalar, { description: 'The language that the texts of this answer are in: the one asked for, else the original.' })
  readonly contentLocale!: Locale;

  @From('text', 'origin')
  @Field(() => ContentOrigin, { description: 'Whether the texts of this answer were written by people or translated by machine.' })
  readonly contentOrigin!: ContentOrigin;

  @From('text', 'reviewedAt')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody last checked the texts of this answer; null for machine text that nobody did.',
  })
  readonly contentReviewedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When the record was created.' })
  declare createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When what shows was last changed. Work on a next version leaves it alone.' })
  declare updatedAt: Date;
}
