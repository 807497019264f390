import type { Database } from '@alliance/database';
import { newId } from '@alliance/kernel';
import type { DeepPartial, QueryDeepPartialEntity } from 'typeorm';
import { Registration } from './registration.entity.js';
import { RegistrationState } from './registration.enums.js';
import { SeatPool } from './seat-pool.entity.js';

/** A registration in the database with its counts, as if the person had registered: confirmed unless said otherwise. */
export async function createRegistration(
  database: Database,
  example: DeepPartial<Registration> & { exchangeDayId: string; personId: string },
  capacity = 40,
): Promise<Registration> {
  const { exchangeDayId } = example;
  const id = example.id ?? newId();
  const state = example.state ?? RegistrationState.CONFIRMED;
  return database.transaction(async () => {
    const { manager } = database;
    const pool = (await manager.findOneBy(SeatPool, { exchangeDayId })) ?? {
      exchangeDayId,
      capacity,
      ceiling: capacity,
      taken: 0,
      waiting: 0,
      nextQueueNumber: 1,
    };
    const queueNumber = pool.nextQueueNumber++;
    if (state === RegistrationState.CONFIRMED) pool.taken++;
    if (state === RegistrationState.WAITLISTED) pool.waiting++;
    await manager.save(SeatPool, pool);
    const confirmedAt = state === RegistrationState.CONFIRMED ? new Date() : null;
    await manager.insert(Registration, { queueNumber, confirmedAt, ...example, id, state } as QueryDeepPartialEntity<Registration>);
    return manager.findOneByOrFail(Registration, { id });
  });
}
