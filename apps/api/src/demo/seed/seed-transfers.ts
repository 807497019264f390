import { Practice, Transfer, TransferStage, TransferStep } from '@alliance/practices';
import { Not } from 'typeorm';
import type { DemoTransfer } from '../demo-knowledge.types.js';
import { DEMO_TRANSFERS } from '../transfers/index.js';
import { demoId } from './demo-id.js';
import { authors } from './seed-authors.js';
import { contentIds } from './seed-content.js';
import { idsBySlug, known, noonOf, type SeedContext } from './seed-context.js';

/** Adds the transfers that are missing; answers how many. Where a city has an open one of the practice, that one stays alone. */
export async function seedTransfers(context: SeedContext): Promise<number> {
  const { manager } = context.database;
  const practices = await contentIds(context, 'practice');
  const cities = await idsBySlug(context, 'city');
  const authorOf = await authors(context);
  let count = 0;
  for (const transfer of DEMO_TRANSFERS) {
    const practice = await manager.findOneByOrFail(Practice, { id: known(practices, transfer.practice) });
    const cityId = known(cities, transfer.city);
    if (await manager.existsBy(Transfer, { id: demoId('transfer', transfer.key) })) continue;
    if (await manager.existsBy(Transfer, { practiceId: practice.id, cityId, stage: Not(TransferStage.DROPPED) })) continue;
    await insertTransfer(context, transfer, practice, cityId, authorOf(transfer.city));
    count += 1;
  }
  return count;
}

async function insertTransfer(
  { database: { manager }, audit }: SeedContext,
  transfer: DemoTransfer,
  practice: Practice,
  cityId: string,
  authorId: string,
): Promise<void> {
  const { key, practiceVersion, locale, steps, contact } = transfer;
  const { adaptations, adaptationReasons, differingConditions, outcome, dropReason } = transfer;
  const id = demoId('transfer', key);
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const [confirmedByGiver, confirmedByAdopter] = [noonOf(transfer.confirmedByGiver), noonOf(transfer.confirmedByAdopter)];
  const confirmedAt =
    confirmedByGiver && confirmedByAdopter ? (confirmedByGiver > confirmedByAdopter ? confirmedByGiver : confirmedByAdopter) : null;
  await manager.insert(Transfer, {
    id,
    practiceId: practice.id,
    practiceVersion,
    cityId,
    givingCityId: practice.cityId,
    stage: TransferStage[last.stage],
    startedOn: first.on,
    stageOn: last.on,
    locale,
    adaptations,
    adaptationReasons,
    differingConditions,
    outcome,
    dropReason,
    contactId: contact === null ? null : demoId('contact', contact),
    ownPracticeId: null,
    confirmedByGiver,
    confirmedByAdopter,
    confirmedAt,
    createdAt: noonOf(first.on),
    updatedAt: confirmedAt && confirmedAt > noonOf(last.on) ? confirmedAt : noonOf(last.on),
  });
  await manager.insert(
    TransferStep,
    steps.map(({ stage, on, note }, index) => ({
      transferId: id,
      position: index + 1,
      stage: TransferStage[stage],
      on,
      note,
      recordedAt: noonOf(on),
      recordedById: authorId,
    })),
  );
  await audit.record(null, 'transfer.start', { type: 'Transfer', id, cityId }, { state: { from: null, to: last.stage } });
}
