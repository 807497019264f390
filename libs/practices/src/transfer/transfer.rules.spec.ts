import { dayOf } from '@alliance/kernel';
import type { UserError } from '@alliance/kernel';
import { TransferStage } from './transfer.enums.js';
import { confirmation, faultsOfStart, faultsOfStep, isFinal, nextStages } from './transfer.rules.js';

const { INTERESTED, ASSESSING, ADAPTING, IMPLEMENTED, DROPPED } = TransferStage;
const TODAY = '2026-06-15';
const codes = (faults: UserError[]) => faults.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('the stages of a transfer', () => {
  it('go forward, may be skipped, and end', () => {
    expect(Object.fromEntries(Object.values(TransferStage).map((stage) => [stage, nextStages(stage)]))).toEqual({
      INTERESTED: [ASSESSING, ADAPTING, IMPLEMENTED, DROPPED],
      ASSESSING: [ADAPTING, IMPLEMENTED, DROPPED],
      ADAPTING: [IMPLEMENTED, DROPPED],
      IMPLEMENTED: [],
      DROPPED: [],
    });
  });

  it('end with two of them', () => expect(Object.values(TransferStage).filter(isFinal)).toEqual([IMPLEMENTED, DROPPED]));

  it.each(Object.values(TransferStage).flatMap((from) => Object.values(TransferStage).map((to) => [from, to] as const)))(
    'from %s to %s',
    (from, to) => {
      const dropReason = to === DROPPED ? 'Too dear.' : null;
      const faults = codes(faultsOfStep({ stage: from, on: TODAY }, { stage: to, on: TODAY, dropReason }, TODAY));
      expect(faults).toEqual(nextStages(from).includes(to) ? [] : ['WRONG_STATE input.stage']);
    },
  );
});

describe('a step', () => {
  const faults = (step: { stage?: TransferStage; on?: string; dropReason?: string | null }) =>
    codes(faultsOfStep({ stage: INTERESTED, on: '2026-06-01' }, { stage: ASSESSING, on: TODAY, dropReason: null, ...step }, TODAY));

  it.each([
    ['today', { on: '2026-06-15' }, []],
    ['tomorrow', { on: '2026-06-16' }, ['INVALID input.on']],
    ['on the day of the step before', { on: '2026-06-01' }, []],
    ['before it', { on: '2026-05-31' }, ['INVALID input.on']],
    ['dropped with a reason', { stage: DROPPED, dropReason: 'No staff.' }, []],
    ['dropped without', { stage: DROPPED }, ['REQUIRED input.dropReason']],
    ['dropped for the empty reason', { stage: DROPPED, dropReason: '' }, ['REQUIRED input.dropReason']],
    ['a reason for going on', { dropReason: 'Why not?' }, ['INVALID input.dropReason']],
    [
      'everything wrong at once',
      { stage: INTERESTED, on: '2026-06-16', dropReason: 'x' },
      ['WRONG_STATE input.stage', 'INVALID input.on', 'INVALID input.dropReason'],
    ],
  ])('%s', (_name, step, expected) => expect(faults(step)).toEqual(expected));

  it('is the first one between 1990 and today', () => {
    const faultsOf = (day: string) => faultsOfStart(day, TODAY).map(({ code, path, parameters }) => [code, ...path, parameters]);
    expect(faultsOf('2026-06-16')).toEqual([['INVALID', 'input', 'startedOn', { today: TODAY }]]);
    expect(faultsOf('1989-12-31')).toEqual([['INVALID', 'input', 'startedOn', { earliest: '1990-01-01' }]]);
    for (const day of [TODAY, '1990-01-01']) expect(faultsOf(day)).toEqual([]);
  });
});

describe('confirming', () => {
  const [earlier, now] = [new Date('2026-06-01T08:00:00Z'), new Date('2026-06-02T08:00:00Z')];
  const none = { confirmedByGiver: null, confirmedByAdopter: null, confirmedAt: null };
  const adopter = { ...none, confirmedByAdopter: earlier };

  it('is complete once both sides have', () => {
    expect(confirmation(none, ['giver'], now)).toEqual({ confirmedByGiver: now, confirmedByAdopter: null, confirmedAt: null });
    expect(confirmation(none, ['adopter'], now)).toEqual({ confirmedByGiver: null, confirmedByAdopter: now, confirmedAt: null });
    expect(confirmation(none, ['giver', 'adopter'], now)).toEqual({ confirmedByGiver: now, confirmedByAdopter: now, confirmedAt: now });
  });

  it('keeps the time of a side that has', () => {
    expect(confirmation(adopter, ['giver', 'adopter'], now)).toEqual({
      confirmedByGiver: now,
      confirmedByAdopter: earlier,
      confirmedAt: now,
    });
  });

  it('is done once a side', () => {
    expect(() => confirmation(adopter, ['adopter'], now)).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }));
  });
});

describe('a day', () => {
  it.each([
    ['2026-06-15T21:30:00Z', 'Europe/Helsinki', '2026-06-16'],
    ['2026-06-15T21:30:00Z', 'Europe/Berlin', '2026-06-15'],
    ['2026-01-01T00:30:00Z', 'America/New_York', '2025-12-31'],
  ])('%s in %s is %s', (moment, zone, day) => expect(dayOf(new Date(moment), zone)).toBe(day));
});
