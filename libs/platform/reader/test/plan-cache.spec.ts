import { Plan, type PlanRequest } from '../src/plan.js';
import { PlanCache } from '../src/plan-cache.js';
import { QueryMemory } from '../src/query-memory.js';
import { ReaderMetrics } from '../src/reader.metrics.js';
import { sql } from '../src/sql.js';

const request: PlanRequest = { variables: {}, viewer: null, locale: 'en' };
const planOf = (length: number): Plan => new Plan(sql.raw('x'.repeat(length)), []);

describe('the cache of plans', () => {
  it('keeps what comes a second time, and forgets what was not used for longest once all of it weighs too much', () => {
    const [memory, metrics] = [new QueryMemory(50_000), new ReaderMetrics()];
    const cache = new PlanCache(memory, metrics);
    const compiled: string[] = [];
    const get = (key: string, length = 5_000) =>
      cache.get(key, request, () => {
        compiled.push(key);
        return { plan: planOf(length), discriminators: [] };
      });
    for (const key of ['a', 'b', 'a', 'a', 'b', 'b', 'c']) get(key);
    expect([compiled, metrics.plans]).toEqual([['a', 'b', 'a', 'b', 'c'], 2]);
    expect([metrics.planHits, metrics.planMisses]).toEqual([2, 5]);
    for (let n = 0; n < 6; n++) for (let time = 0; time < 2; time++) get(`more ${n}`);
    get('b');
    for (let n = 6; n < 9; n++) for (let time = 0; time < 2; time++) get(`more ${n}`);
    compiled.length = 0;
    get('b');
    get('a');
    expect(compiled).toEqual(['a']);
    expect(memory.bytes).toBeLessThanOrEqual(50_000);
  });

  it('never keeps what would take an eighth of it', () => {
    const metrics = new ReaderMetrics();
    const cache = new PlanCache(new QueryMemory(50_000), metrics);
    for (let time = 0; time < 3; time++) cache.get('long', request, () => ({ plan: planOf(7_000), discriminators: [] }));
    expect([metrics.planMisses, metrics.plans]).toEqual([3, 0]);
  });

  it('tells plans of one key apart by what else they depend on, and remembers that there can be none', () => {
    const metrics = new ReaderMetrics();
    const cache = new PlanCache(new QueryMemory(), metrics);
    const discriminators = [({ locale }: PlanRequest) => locale];
    const get = (locale: string, plan: Plan | null) => cache.get('key', { ...request, locale }, () => ({ plan, discriminators }));
    const [english, finnish] = [planOf(1), planOf(2)];
    for (let time = 0; time < 2; time++)
      expect([get('en', english), get('fi', finnish), get('sv', null)]).toEqual([english, finnish, null]);
    expect([get('en', null), get('fi', null), get('sv', english)]).toEqual([english, finnish, null]);
    expect([metrics.planHits, metrics.planMisses]).toEqual([3, 6]);
  });
});
