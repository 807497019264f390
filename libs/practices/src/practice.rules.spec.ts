import { faultsOf, type RuledFacts } from './practice.rules.js';

const faults = (facts: RuledFacts) => faultsOf(facts).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('facts of a practice that have to fit together', () => {
  it.each<[string, RuledFacts, string[]]>([
    ['nothing at all', {}, []],
    ['a single day', { startedOn: '2024-05-01', endedOn: '2024-05-01' }, []],
    ['an end before the start', { startedOn: '2024-05-01', endedOn: '2024-04-30' }, ['INVALID input.endedOn']],
    ['an end without a start', { endedOn: '2024-04-30' }, []],
    ['a place', { latitude: '0', longitude: '0' }, []],
    ['half a place', { latitude: '60.2' }, ['REQUIRED input.longitude']],
    [
      'everything wrong at once',
      { startedOn: '2024-02-01', endedOn: '2023-02-01', longitude: '20' },
      ['INVALID input.endedOn', 'REQUIRED input.latitude'],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(faults(facts)).toEqual(expected);
  });
});
