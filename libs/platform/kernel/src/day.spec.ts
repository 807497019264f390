import { faultsOfDay } from './day.js';

describe('a day on which something has happened', () => {
  const faults = (day: string, earliest?: string) =>
    faultsOfDay(day, '2026-06-16', 'startedOn', earliest).map(({ code, path, parameters }) => [code, path.join('.'), parameters]);

  it('is today or before', () => {
    expect(faults('2026-06-17')).toEqual([['INVALID', 'input.startedOn', { today: '2026-06-16' }]]);
    for (const day of ['2026-06-16', '1989-12-31', '0001-01-01']) expect(faults(day)).toEqual([]);
  });

  it('is no earlier than is sensible, where that is said', () => {
    expect(faults('1989-12-31', '1990-01-01')).toEqual([['INVALID', 'input.startedOn', { earliest: '1990-01-01' }]]);
    expect(faults('1990-01-01', '1990-01-01')).toEqual([]);
  });
});
