import { Person } from '@alliance/accounts';
import { IdentifiedEntity, NotPersonal, PersonalRecord } from '@alliance/database';
import { ExchangeDay } from '@alliance/exchange-days';
import { DateTimeScalar, Node, UrlScalar } from '@alliance/graphql';
import { Computed, Readable, sql } from '@alliance/reader';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { registrationVisible } from './registration.access.js';
import { RegistrationState } from './registration.enums.js';

/** A person's place at an exchange day, or in the queue for one. The row stays when the place is given up. */
@Entity()
@Index('uq_registration_active', ['exchangeDayId', 'personId'], { unique: true, where: `state IN ('CONFIRMED', 'WAITLISTED')` })
@Index('uq_registration_queue_number', ['exchangeDayId', 'queueNumber'], { unique: true })
@Index('ix_registration_waiting', ['exchangeDayId', 'queueNumber'], { where: `state = 'WAITLISTED'` })
@Index('ix_registration_person_id', ['personId', 'createdAt', 'id'])
@Check('ck_registration_state', `state IN ('CONFIRMED', 'WAITLISTED', 'CANCELLED', 'EVENT_CANCELLED')`)
@PersonalRecord({
  subject: 'personId',
  what: 'Registrations for exchange days',
  why: 'So that seats are given out fairly, and cities know who comes',
  howLong: 'As long as the account exists; then the seat stays counted, and is nobody’s',
  erasure: 'CLEAR_COLUMNS',
})
@Readable<Registration>({
  idPrefix: 'reg',
  visible: registrationVisible,
  orders: { CREATED_AT: 'createdAt', QUEUE_NUMBER: 'queueNumber', EXCHANGE_DAY_STARTS_AT: 'exchangeDay.startsAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
})
@ObjectType({
  implements: () => [Node],
  description: 'A person’s place at an exchange day, or in the queue for one. It shows to that person and to the hosts only.',
})
export class Registration extends IdentifiedEntity {
  @Column('uuid')
  exchangeDayId!: string;

  @Field(() => ExchangeDay, { nullable: true, description: 'The day that the person registered for.' })
  @ManyToOne(() => ExchangeDay)
  @JoinColumn({ name: 'exchange_day_id', foreignKeyConstraintName: 'fk_registration_exchange_day_id' })
  exchangeDay!: Relation<ExchangeDay>;

  @Computed<Registration>((row) => sql`'pers_' || replace(${row.personId}::text, '-', '')`)
  @Field(() => ID, { description: 'Opaque id of the person who registered.' })
  @Column('uuid')
  personId!: string;

  @Field(() => Person, { nullable: true, description: 'The person who registered; null for whoever may not see the person.' })
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_registration_person_id' })
  person!: Relation<Person>;

  @Field(() => RegistrationState, { description: 'Where the registration is in its life.' })
  @NotPersonal('Counts seats, whoever has them')
  @Column('text')
  state!: RegistrationState;

  @Field(() => Int, { description: 'Place in the order in which people registered for the day, from 1; it never changes.' })
  @Column('int')
  queueNumber!: number;

  @Computed<Registration>(
    (row) => sql`CASE WHEN ${row.state} = 'WAITLISTED' THEN (SELECT count(*)::int FROM registration r JOIN person p ON p.id = r.person_id
      WHERE r.exchange_day_id = ${row.exchangeDayId} AND r.state = 'WAITLISTED' AND r.queue_number <= ${row.queueNumber}
        AND (p.status <> 'ERASED' OR r.id = ${row.id})) END`,
  )
  @Field(() => Int, { nullable: true, description: 'Place in the queue, 1 for who is next; null for whoever does not wait.' })
  readonly waitingPosition!: number | null;

  @Computed<Registration>(
    (row) =>
      sql`CASE WHEN ${row.state} = 'CONFIRMED' THEN (SELECT d.online_link FROM exchange_day d WHERE d.id = ${row.exchangeDayId}) END`,
  )
  @Field(() => UrlScalar, { nullable: true, description: 'Where to join online; only while the seat is confirmed.' })
  readonly joinLink!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the person registered.' })
  declare createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the seat was confirmed; null for whoever never had one.' })
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the place was given up or the day called off; null while it holds.' })
  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;
}
