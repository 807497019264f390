import { DateScalar, DecimalScalar, PlainLines, PlainText, UrlScalar } from '@alliance/graphql';
import { ContentPart } from '@alliance/publishing';
import { Computed, Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { IsNotEmpty, Matches } from 'class-validator';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
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
@Check('ck_practice_result_unit', 'num_nonnulls(unit, unit_text, currency) <= 1')
@Check('ck_practice_result_currency', 'currency IS NULL OR (before = trunc(before) AND after = trunc(after))')
@Check('ck_practice_result_period_ends_on', 'period_ends_on >= period_starts_on AND (period_starts_on IS NULL) = (period_ends_on IS NULL)')
@Readable<PracticeResult>({})
@ObjectType({ description: 'Something that was measured before and after a practice.' })
export class PracticeResult extends ContentPart {
  @IsNotEmpty()
  @Field(() => String, { description: 'What was measured, such as “energy use for heating”. At most 150 characters.' })
  @PlainText(150)
  @Column('text')
  quantity!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Unit of both figures as a UCUM code, case-sensitive: `kW.h/m2`, `t/a`, `%`, or what is counted in braces, `{trips}`. Null for money and for plain numbers.',
  })
  @PlainText(50)
  @Column('text', { nullable: true })
  unit!: string | null;

  @Field(() => String, {
    nullable: true,
    deprecationReason: 'Use unit. Removed after 2027-06-30.',
    description: 'The unit of a result from before units were codes, as it was written then; null once it has a `unit`.',
  })
  @Column('text', { nullable: true })
  unitText!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where money was measured, its currency as ISO 4217 code, such as `EUR`, in place of a unit. The figures are then whole minor units: `1250` is 12.50 EUR.',
  })
  @Matches(/^[A-Z]{3}$/)
  @Column('text', { nullable: true })
  currency!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The figure before the practice.' })
  @Column('numeric', { nullable: true })
  before!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The figure with the practice.' })
  @Column('numeric', { nullable: true })
  after!: string | null;

  @Computed<PracticeResult>((row) => sql`(${row.after} - ${row.before})`)
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What changed: `after` less `before`, exact, in the same unit. Null where one of them is missing.',
  })
  readonly change!: string | null;

  // Division would round twice; whole quotients are exact, and half a tenth goes away from zero.
  @Computed<PracticeResult>(({ before, after }) => {
    const [change, base] = [sql`(${after} - ${before})`, sql`abs(${before})`];
    return sql`(CASE WHEN ${before} <> 0 THEN sign${change} * div(2000 * abs${change} + ${base}, 2 * ${base}) * 0.1 END)`;
  })
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'What changed, in percent of the size of `before`, to one decimal: `"-37.5"`. Below zero where the figure fell. Null where one is missing or `before` is 0.',
  })
  readonly changePercent!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the time that the figures are from. Given together with `periodEndsOn`.',
  })
  @Column('date', { nullable: true })
  periodStartsOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of that time: 31 December for a year, the first day again for a single one.',
  })
  @Column('date', { nullable: true })
  periodEndsOn!: string | null;

  @Field(() => String, {
    nullable: true,
    deprecationReason: 'Use periodStartsOn and periodEndsOn. Removed after 2027-06-30.',
    description: 'The time that the figures are from in words, such as “2019–2024”. At most 100 characters.',
  })
  @PlainText(100)
  @Column('text', { nullable: true })
  period!: string | null;

  @Field(() => String, { nullable: true, description: 'How it was measured, and by whom. At most 1,000 characters.' })
  @PlainLines(1_000)
  @Column('text', { nullable: true })
  method!: string | null;

  @ManyToOne('PracticeVersion', 'results', { onDelete: 'CASCADE', orphanedRowAction: 'delete' })
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'fk_practice_result_version_id' })
  version!: Relation<PracticeVersion>;
}
