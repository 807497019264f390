import { City, Contact } from '@alliance/cities';
import { RevisionedEntity } from '@alliance/database';
import { DateScalar, DateTimeScalar, LocaleScalar, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Prose, sqlList } from '@alliance/publishing';
import { Computed, condition, exists, ListOrder, Readable, sql } from '@alliance/reader';
import type { Row, Sql, ViewerSql } from '@alliance/reader';
import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany } from 'typeorm';
import type { Relation } from 'typeorm';
import { Practice } from '../practice.entity.js';
import { TransferStep } from './transfer-step.entity.js';
import { TransferStage } from './transfer.enums.js';

/** A practice and an adopting city have at most one transfer that was not dropped. */
export const ONE_OPEN_TRANSFER = 'uq_transfer_open';

/**
 * Everybody sees what both cities have confirmed, as long as the practice is public; before, those who may read drafts in one of
 * them. `isTransferReadable` says the same for services.
 */
function visible(row: Row<Transfer>, viewer: ViewerSql): Sql {
  const published = exists(
    () => Practice,
    (practice) => sql`${practice.id} = ${row.practiceId} AND ${practice.status} = 'PUBLISHED'`,
  );
  const open = sql`(${row.confirmedAt} IS NOT NULL AND ${published})`;
  if (viewer.anonymous) return open;
  return sql`(${open} OR ${viewer.may('transfer.read', row.cityId)} OR ${viewer.may('transfer.read', row.givingCityId)})`;
}

/** A practice on its way from one city into another. Saved in place; its history is in its steps. */
@Entity()
@Index(ONE_OPEN_TRANSFER, ['practiceId', 'cityId'], { unique: true, where: `stage <> 'DROPPED'` })
@Index('ix_transfer_practice_id', ['practiceId', 'startedOn', 'id'])
@Index('ix_transfer_city_id', ['cityId', 'startedOn', 'id'])
@Index('ix_transfer_giving_city_id', ['givingCityId', 'startedOn', 'id'])
@Index('ix_transfer_stage', ['stage', 'startedOn', 'id'])
@Index('ix_transfer_started_on', ['startedOn', 'id'])
@Index('ix_transfer_stage_on', ['stageOn', 'id'])
@Index('ix_transfer_updated_at', ['updatedAt', 'id'])
@Index('ix_transfer_is_confirmed', { synchronize: false })
@Index('ix_transfer_contact_id', ['contactId'])
@Index('ix_transfer_own_practice_id', ['ownPracticeId'])
@Check('ck_transfer_stage', `stage IN (${sqlList(TransferStage)})`)
@Check('ck_transfer_city_id', 'city_id <> giving_city_id')
@Check('ck_transfer_stage_on', 'stage_on >= started_on')
@Check('ck_transfer_drop_reason', `(stage = 'DROPPED') = (drop_reason IS NOT NULL)`)
@Check('ck_transfer_confirmed_at', '(confirmed_at IS NOT NULL) = (confirmed_by_giver IS NOT NULL AND confirmed_by_adopter IS NOT NULL)')
@Readable<Transfer>({
  idPrefix: 'tran',
  visible,
  orders: { STARTED_ON: 'startedOn', STAGE_ON: 'stageOn', UPDATED_AT: 'updatedAt' },
  defaultOrder: [{ field: 'STARTED_ON', direction: 'DESC' }],
  filters: {
    isConfirmed: condition<Transfer>((_operator, value, row) => sql`(${row.confirmedAt} IS NOT NULL) = ${value}::boolean`),
  },
})
@ObjectType({
  implements: () => [Node],
  description:
    'A good practice on its way from one city into another: who took it over, what was changed and why, and how it went. Everybody sees it once both cities have confirmed it.',
})
export class Transfer extends RevisionedEntity {
  @Column('uuid')
  practiceId!: string;

  @Field(() => Practice, { nullable: true, description: 'The practice that is taken over; null where you may not read it.' })
  @ManyToOne(() => Practice)
  @JoinColumn({ name: 'practice_id', foreignKeyConstraintName: 'fk_transfer_practice_id' })
  practice!: Relation<Practice> | null;

  @Field(() => Int, { description: 'Number of the version of the practice that showed when the transfer was started.' })
  @Column('int')
  practiceVersion!: number;

  @Column('uuid')
  cityId!: string;

  @Field(() => City, { description: 'The adopting city: the one that takes the practice over.' })
  @ManyToOne(() => City)
  @JoinColumn({ name: 'city_id', foreignKeyConstraintName: 'fk_transfer_city_id' })
  city!: Relation<City>;

  @Column('uuid')
  givingCityId!: string;

  @Field(() => City, { description: 'The giving city: the one whose practice it is.' })
  @ManyToOne(() => City)
  @JoinColumn({ name: 'giving_city_id', foreignKeyConstraintName: 'fk_transfer_giving_city_id' })
  givingCity!: Relation<City>;

  @Field(() => TransferStage, { description: 'How far the adopting city has come: the stage of the last step.' })
  @Column('text', { default: TransferStage.INTERESTED })
  stage!: TransferStage;

  @Field(() => DateScalar, { description: 'The day of the first step.' })
  @Column('date')
  startedOn!: string;

  @Field(() => DateScalar, { description: 'The day of the last step, on which `stage` was reached.' })
  @Column('date')
  stageOn!: string;

  @Extensions({ listSize: 4 })
  @ListOrder('position')
  @Field(() => [TransferStep], { description: 'The history of the transfer, from the first step to the last.' })
  @OneToMany(() => TransferStep, (step) => step.transfer)
  steps!: Relation<TransferStep>[];

  @Field(() => LocaleScalar, { description: 'The language that the texts of the transfer are written in.' })
  @Column('text')
  locale!: Locale;

  @Prose('What the adopting city does differently. At most 5,000 characters.')
  adaptations!: string | null;

  @Prose('Why it does so. At most 5,000 characters.')
  adaptationReasons!: string | null;

  @Prose('Conditions that differ from those in the giving city, such as law, ownership or climate. At most 5,000 characters.')
  differingConditions!: string | null;

  @Prose('What came of it. At most 5,000 characters.')
  outcome!: string | null;

  @Prose('Why it was given up; only of what was dropped. At most 5,000 characters.')
  dropReason!: string | null;

  @Column('uuid', { nullable: true })
  contactId!: string | null;

  @Field(() => Contact, { nullable: true, description: 'Whom to ask at the adopting city.' })
  @ManyToOne(() => Contact)
  @JoinColumn({ name: 'contact_id', foreignKeyConstraintName: 'fk_transfer_contact_id' })
  contact!: Relation<Contact> | null;

  @Column('uuid', { nullable: true })
  ownPracticeId!: string | null;

  @Field(() => Practice, {
    nullable: true,
    description: 'The adopting city’s own practice that came of it; null where there is none, and where you may not read it.',
  })
  @ManyToOne(() => Practice)
  @JoinColumn({ name: 'own_practice_id', foreignKeyConstraintName: 'fk_transfer_own_practice_id' })
  ownPractice!: Relation<Practice> | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the giving city confirmed the transfer; null before.' })
  @Column('timestamptz', { nullable: true })
  confirmedByGiver!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the adopting city confirmed the transfer; null before.' })
  @Column('timestamptz', { nullable: true })
  confirmedByAdopter!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the second of both cities confirmed the transfer, so that everybody sees it; null before.',
  })
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Computed<Transfer>((row) => sql`${row.confirmedAt} IS NOT NULL`)
  @Field(() => Boolean, { description: 'True where both cities have confirmed the transfer.' })
  readonly isConfirmed!: boolean;

  @Field(() => Int, { description: 'Goes up with every change; what `expectedRevision` is compared with.' })
  declare revision: number;

  @Field(() => DateTimeScalar, { description: 'When the transfer was last changed.' })
  declare updatedAt: Date;
}
