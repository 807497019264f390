import { StatementCache } from './statement-cache.js';

describe('the statements named on a connection', () => {
  const limits = { count: 3, characters: 1_000 };
  /** Sends a statement twice, and tells what had to make room for it. */
  const prepare = (cache: StatementCache, name: string, characters: number) => {
    expect(cache.admit(name, 'x'.repeat(characters))).toEqual({ named: false, evicted: [] });
    return cache.admit(name, 'x'.repeat(characters));
  };

  it('are those that come a second time, the last few of them', () => {
    const cache = new StatementCache(limits);
    for (const name of ['a', 'b', 'c']) expect(prepare(cache, name, 10)).toEqual({ named: true, evicted: [] });
    expect(cache.admit('a', 'x')).toEqual({ named: true, evicted: [] });
    expect(prepare(cache, 'd', 10)).toEqual({ named: true, evicted: ['b'] });
    expect(cache.admit('b', 'x')).toEqual({ named: false, evicted: [] });
  });

  it('have so many characters together at most', () => {
    const cache = new StatementCache({ count: 100, characters: 1_000 });
    for (let n = 0; n < 10; n++) expect(prepare(cache, `s${n}`, 100).evicted).toEqual([]);
    expect(prepare(cache, 'next', 100)).toEqual({ named: true, evicted: ['s0'] });
    expect(prepare(cache, 'small', 10)).toEqual({ named: true, evicted: ['s1'] });
  });

  it('are never longer than a tenth of that, however often they come', () => {
    const cache = new StatementCache(limits);
    prepare(cache, 'a', 10);
    for (let time = 0; time < 3; time++) expect(cache.admit('huge', 'x'.repeat(101))).toEqual({ named: false, evicted: [] });
    expect(cache.admit('a', 'x')).toEqual({ named: true, evicted: [] });
  });
});
