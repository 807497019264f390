import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice, createTransfer } from '@alliance/practices/testing';
import type { TestApp } from '@alliance/testing';
import type { Operation, Place, Question } from './permission-operations.js';

/** A practice of a city that nobody has to do with: the place is the adopting one. */
async function practiceElsewhere({ database }: TestApp) {
  const { id: cityId } = await createCity(database);
  return createPractice(database, { cityId });
}

/** A transfer that nobody has confirmed: whoever may not read it must not learn of it. */
const changeTransfer =
  (changes: object, confirmedBy: readonly ('giver' | 'adopter')[] = []) =>
  async (app: TestApp, { cityId }: Place): Promise<Record<string, unknown>> => {
    const transfer = await createTransfer(app.database, { practice: await practiceElsewhere(app), cityId, confirmedBy });
    return { id: encodeId('tran', transfer.id), expectedRevision: 1, ...changes };
  };

/** The mutations of transfers by their names, tried on the side of the adopting city. */
export const TRANSFER_MUTATIONS: Record<string, Operation> = {
  startTransfer: {
    action: 'transfer.start',
    prepare: async (app, { cityId }) => ({
      practiceId: encodeId('prac', (await practiceElsewhere(app)).id),
      cityId: encodeId('city', cityId),
    }),
  },
  advanceTransfer: { action: 'transfer.advance', hidden: true, prepare: changeTransfer({ stage: 'ASSESSING' }) },
  updateTransfer: { action: 'transfer.update', hidden: true, prepare: changeTransfer({ outcome: 'Forty bikes.' }) },
  confirmTransfer: { action: 'transfer.confirm', hidden: true, prepare: changeTransfer({}) },
};

/** The last step, of a transfer that everybody may read: it takes more than the steps before. */
export const TRANSFER_SPECIAL_CASES: Record<string, Operation> = {
  'advanceTransfer to the end': {
    action: 'transfer.conclude',
    mutation: 'advanceTransfer',
    prepare: changeTransfer({ stage: 'IMPLEMENTED' }, ['giver', 'adopter']),
  },
};

export const TRANSFER_QUESTIONS: Question[] = [
  {
    action: 'transfer.read',
    query: 'query($id: ID!) { transfer(id: $id) { id } }',
    prepare: async (app, place) => ({ id: (await changeTransfer({})(app, place))['id'] }),
    shows: (data) => data?.transfer != null,
  },
];
