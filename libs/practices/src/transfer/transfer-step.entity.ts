import { PersonReference } from '@alliance/database';
import { DateScalar, DateTimeScalar } from '@alliance/graphql';
import { sqlList } from '@alliance/publishing';
import { Readable } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import type { Transfer } from './transfer.entity.js';
import { TransferStage } from './transfer.enums.js';

/** One step in the history of a transfer. Steps are added, never changed. */
@Entity()
// Stages only go forward: none comes twice.
@Unique('uq_transfer_step_transfer_id_stage', ['transferId', 'stage'])
@Check('ck_transfer_step_stage', `stage IN (${sqlList(TransferStage)})`)
@Readable<TransferStep>({})
@ObjectType({ description: 'One step in the history of a transfer.' })
export class TransferStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_transfer_step' })
  transferId!: string;

  /** 1 for the first step. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_transfer_step' })
  position!: number;

  @Field(() => TransferStage, { description: 'The stage that was reached.' })
  @Column('text')
  stage!: TransferStage;

  @Field(() => DateScalar, { description: 'The day that it was reached.' })
  @Column('date', { name: 'reached_on' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What there is to say about the step. At most 1,000 characters.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the step was recorded.' })
  @Column('timestamptz')
  recordedAt!: Date;

  /** UUID of the person who recorded the step. Personal data: never a field. */
  @PersonReference('Who recorded the step')
  @Column('uuid')
  recordedById!: string;

  @ManyToOne('Transfer', 'steps', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'transfer_id', foreignKeyConstraintName: 'fk_transfer_step_transfer_id' })
  transfer!: Relation<Transfer>;
}
