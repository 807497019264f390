import { DecimalScalar, PlainText, UrlScalar } from '@alliance/graphql';
import { ContentPart } from '@alliance/publishing';
import { Readable } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { IsNotEmpty } from 'class-validator';
import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { PracticeVersion } from './practice-version.entity.js';

/** Somewhere to read on about a practice. */
@Entity()
@Index('ix_practice_link_version_id', ['versionId', 'position'])
@Readable<PracticeLink>({})
@ObjectType({ description: 'Somewhere to read on about a practice.' })
export class PracticeLink extends ContentPart {
  @Field(() => UrlScalar, { description: 'Where it leads.' })
  @Column('text')
  url!: string;

  @Field(() => String, { nullable: true, description: 'What is to be found there. At most 150 characters.' })
  @PlainText(150)
  @Column('text', { nullable: true })
  label!: string | null;

  @ManyToOne('PracticeVersion', 'links', { onDelete: 'CASCADE', orphanedRowAction: 'delete' })
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'fk_practice_link_version_id' })
  version!: Relation<PracticeVersion>;
}

/** Something that was measured before and after a practice. */
@Entity()
@Index('ix_practice_result_version_id', ['versionId', 'position'])
@Readable<PracticeResult>({})
@ObjectType({ description: 'Something that was measured before and after a practice.' })
export class PracticeResult extends ContentPart {
  @IsNotEmpty()
  @Field(() => String, { description: 'What was measured, such as “energy use for heating”. At most 150 characters.' })
  @PlainText(150)
  @Column('text')
  quantity!: string;

  @Field(() => String, { nullable: true, description: 'Unit of both figures, such as “kWh/m2”. At most 50 characters.' })
  @PlainText(50)
  @Column('text', { nullable: true })
  unit!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The figure before the practice.' })
  @Column('numeric', { nullable: true })
  before!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The figure with the practice.' })
  @Column('numeric', { nullable: true })
  after!: string | null;

  @Field(() => String, { nullable: true, description: 'The time that the figures are from, such as “2019–2024”. At most 100 characters.' })
  @PlainText(100)
  @Column('text', { nullable: true })
  period!: string | null;

  @ManyToOne('PracticeVersion', 'results', { onDelete: 'CASCADE', orphanedRowAction: 'delete' })
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'fk_practice_result_version_id' })
  version!: Relation<PracticeVersion>;
}
