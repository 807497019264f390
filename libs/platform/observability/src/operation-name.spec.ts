import { parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { LABEL_LIMIT, Metrics } from './metrics.js';
import { operationName } from './operation-name.js';

const nameOf = (source: string, index = 0): string => {
  const document = parse(source);
  return operationName(document, document.definitions[index] as OperationDefinitionNode);
};

describe('what an operation is counted as', () => {
  it('is its root field, whatever the client calls it', () => {
    expect(nameOf('query Secret { p: practices(first: 1) { nodes { id } } }')).toBe('practices');
    expect(
      nameOf('{ ...A } fragment A on Query { ... on Query { cities { id } } ...B } fragment B on Query { again: cities { id } }'),
    ).toBe('cities');
    expect(nameOf('query A { city { id } } query B { cities { id } }', 1)).toBe('cities');
  });

  it('is "several" for several root fields', () => {
    expect(nameOf('{ city { id } cities { id } }')).toBe('several');
  });
});

describe('the metrics', () => {
  it('never grow beyond a bounded number of names', async () => {
    const metrics = new Metrics();
    for (let index = 0; index < LABEL_LIMIT + 50; index++) {
      metrics.countRequest({ operation: `field${index}`, kind: 'query', outcome: 'ok', seconds: 0.001 });
    }
    metrics.countRequest({ operation: 'field0', kind: 'query', outcome: 'ok', seconds: 0.001 });
    const lines = (await metrics.text()).split('\n').filter((line) => line.startsWith('alliance_requests_total{'));
    expect(lines).toHaveLength(LABEL_LIMIT + 1);
    expect(lines[0]).toBe('alliance_requests_total{operation="field0",outcome="ok"} 2');
    expect(lines.at(-1)).toBe('alliance_requests_total{operation="other",outcome="ok"} 50');
  });

  it('read pool and plan cache when they are asked for', async () => {
    const metrics = new Metrics();
    const usage = { hits: 3, misses: 1, entries: 1 };
    metrics.watchPlanCache(() => usage);
    metrics.watchPool(() => ({ size: 2, idle: 1, waiting: 0, refused: 4, cancelled: 6 }));
    usage.hits = 5;
    const text = await metrics.text();
    expect(await metrics.text()).toContain('alliance_plan_cache_hits_total 5\n');
    expect(text).toContain('alliance_plan_cache_misses_total 1\n');
    expect(text).toContain('alliance_plan_cache_entries 1\n');
    expect(text).toContain('alliance_pool_connections 2\n');
    expect(text).toContain('alliance_pool_idle_connections 1\n');
    expect(text).toContain('alliance_pool_waiting 0\n');
    expect(text).toContain('alliance_pool_refused_total 4\n');
    expect(text).toContain('alliance_statements_cancelled_total 6\n');
    expect(text).toContain('process_resident_memory_bytes');
  });
});
