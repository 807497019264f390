import { Plan, type PlanRequest } from '../src/plan.js';
import { MAX_CHARACTERS, PlanCache } from '../src/plan-cache.js';
import { ReaderMetrics } from '../src/reader.metrics.js';
import { sql } from '../src/sql.js';

const request: PlanRequest = { variables: {}, viewer: null, locale: 'en' };
const planOf = (length: number): Plan => new Plan(sql.raw('x'.repeat(length)), []);

describe('the cache of plans', () => {
  it('forgets what was not used for longest, by number', () => {
    const cache = new PlanCache(2, new ReaderMetrics());
    const compiled: string[] = [];
    const get = (key: string) =>
      cache.get(key, request, () => {
        compiled.push(key);
        return { plan: planOf(1), discriminators: [] };
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key);
    expect(compiled).toEqual(['a', 'b', 'c', 'b']);
  });

  it('and by the length of all statements together', () => {
    const metrics = new ReaderMetrics();
    const cache = new PlanCache(1_000, metrics);
    const add = (key: string, length: number) => cache.get(key, request, () => ({ plan: planOf(length), discriminators: [] }));
    for (let n = 0; n < 8; n++) add(`long ${n}`, MAX_CHARACTERS / 8);
    expect(metrics.plans).toBe(8);
    add('short', 1);
    expect(metrics.plans).toBe(8);
    add('longer', MAX_CHARACTERS / 2);
    expect(metrics.plans).toBe(5);
    add('short', 1);
    expect(metrics.planHits).toBe(1);
  });

  it('tells plans of one key apart by what else they depend on, and remembers that there can be none', () => {
    const metrics = new ReaderMetrics();
    const cache = new PlanCache(10, metrics);
    const discriminators = [({ locale }: PlanRequest) => locale];
    const get = (locale: string, plan: Plan | null) => cache.get('key', { ...request, locale }, () => ({ plan, discriminators }));
    const [english, finnish] = [planOf(1), planOf(2)];
    expect([get('en', english), get('fi', finnish), get('sv', null)]).toEqual([english, finnish, null]);
    expect([get('en', null), get('fi', null), get('sv', english)]).toEqual([english, finnish, null]);
    expect([metrics.planHits, metrics.planMisses]).toEqual([3, 3]);
  });
});
