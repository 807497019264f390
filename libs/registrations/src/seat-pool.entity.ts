import { ExchangeDay } from '@alliance/exchange-days';
import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';

/**
 * The counts of one exchange day's seats, changed under the day's lock only. It begins with the first registration; a day
 * without one has no row.
 */
@Entity()
@Check('ck_seat_pool_taken', 'taken BETWEEN 0 AND ceiling')
@Check('ck_seat_pool_ceiling', 'ceiling >= capacity')
@Check('ck_seat_pool_waiting', 'waiting >= 0')
export class SeatPool {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_seat_pool' })
  exchangeDayId!: string;

  @OneToOne(() => ExchangeDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'exchange_day_id', foreignKeyConstraintName: 'fk_seat_pool_exchange_day_id' })
  exchangeDay!: Relation<ExchangeDay>;

  @Column('int')
  capacity!: number;

  /**
   * How many seats may be taken at most. The capacity; and where that was lowered below the seats taken, which cancels nobody,
   * what was taken then. It sinks with every seat given up until it meets the capacity.
   */
  @Column('int')
  ceiling!: number;

  @Column('int')
  taken!: number;

  @Column('int')
  waiting!: number;

  /** The place in the order that the next registration gets. */
  @Column('int')
  nextQueueNumber!: number;
}
