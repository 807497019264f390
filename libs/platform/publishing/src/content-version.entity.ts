import { IdentifiedEntity, PersonReference } from '@alliance/database';
import { DateTimeScalar, LocaleScalar } from '@alliance/graphql';
import { type Locale, newId } from '@alliance/kernel';
import { Computed, From, sql } from '@alliance/reader';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { ContentOrigin } from './content-text.entity.js';
import { ContentStatus } from './workflow.js';

/** What a record says at one time: the facts are columns of the version, the texts rows of their own. Frozen once published. */
@ObjectType({ isAbstract: true })
export class ContentVersion extends IdentifiedEntity {
  /** UUID of the record; the subclass maps it to a column and a relation. */
  recordId!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the publication; null until published.' })
  @Column('int', { nullable: true })
  number!: number | null;

  @Field(() => ContentStatus, { description: 'Where the version stands in the workflow.' })
  @Column('text', { default: ContentStatus.DRAFT })
  status!: ContentStatus;

  /** UUID of the published version that this one started from. */
  @Column('uuid', { nullable: true })
  basedOnId!: string | null;

  /** UUID of the person who submitted the version last; what "four eyes" compares. */
  @PersonReference('Who submitted the version last')
  @Column('uuid', { nullable: true })
  submittedById!: string | null;

  @Computed<ContentVersion>((row) => sql`(SELECT n.body FROM review_note n WHERE n.version_id = ${row.id})`)
  @Field(() => String, {
    nullable: true,
    description: 'What the reviewer asked for when the version was last returned; null once it is published, or that person was erased.',
  })
  readonly reviewNote!: string | null;

  @Field(() => String, { nullable: true, description: 'What changed with this version.' })
  @Column('text', { nullable: true })
  changeNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the version was published; null until then.' })
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

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

  @Field(() => DateTimeScalar, { description: 'When the version was started.' })
  declare createdAt: Date;
}

/** A row of a list that belongs to a version, such as its links. Copied with the version. */
@ObjectType({ isAbstract: true })
export abstract class ContentPart {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column('uuid')
  versionId!: string;

  /** Place in the list, from 0. */
  @Column('int')
  position!: number;
}
