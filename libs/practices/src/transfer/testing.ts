import { Database } from '@alliance/database';
import { newId } from '@alliance/kernel';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Practice } from '../practice.entity.js';
import { TransferStep } from './transfer-step.entity.js';
import { Transfer } from './transfer.entity.js';
import { TransferStage } from './transfer.enums.js';
import type { TransferSide } from './transfer.rules.js';

/** What a test wants to say about a transfer; everything else is filled in. */
export interface TransferExample extends Partial<Omit<Transfer, 'practice' | 'steps'>> {
  practice: Pick<Practice, 'id' | 'cityId'>;
  /** UUID of the adopting city. */
  cityId: string;
  /** Which cities have confirmed it; both unless said otherwise. */
  confirmedBy?: readonly TransferSide[];
}

/**
 * A transfer in the database, straight into its tables: started on 1 March 2026 and confirmed by both cities, at INTERESTED. At
 * another stage it has two steps, the second one on `stageOn`.
 */
export async function createTransfer(database: Database, example: TransferExample): Promise<Transfer> {
  const { practice, confirmedBy = ['giver', 'adopter'], ...given } = example;
  const { stage = TransferStage.INTERESTED, startedOn = '2026-03-01', stageOn = startedOn } = given;
  const at = (side: TransferSide): Date | null => (confirmedBy.includes(side) ? new Date('2026-03-02T09:00:00Z') : null);
  const id = given.id ?? newId();
  return database.transaction(async () => {
    const row = {
      practiceVersion: 1,
      locale: 'en',
      dropReason: stage === TransferStage.DROPPED ? 'It does not fit.' : null,
      confirmedByGiver: at('giver'),
      confirmedByAdopter: at('adopter'),
      confirmedAt: at('giver') && at('adopter'),
      ...given,
      id,
      practiceId: practice.id,
      givingCityId: practice.cityId,
      stage,
      startedOn,
      stageOn,
    };
    await database.manager.insert(Transfer, row as QueryDeepPartialEntity<Transfer>);
    const steps = [
      { stage: TransferStage.INTERESTED, on: startedOn },
      ...(stage === TransferStage.INTERESTED ? [] : [{ stage, on: stageOn }]),
    ];
    await database.manager.insert(
      TransferStep,
      steps.map((step, index) => ({ ...step, transferId: id, position: index + 1, recordedAt: new Date(), recordedById: newId() })),
    );
    return database.manager.findOneByOrFail(Transfer, { id });
  });
}
