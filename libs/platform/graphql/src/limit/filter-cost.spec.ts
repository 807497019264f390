import { beyondCost, countCost, filterCost, pageCost, PRICES } from './filter-cost.js';

const { scan, order, comparison, textSearch, entry, relation, node } = PRICES;

describe('the cost of a filter', () => {
  it.each<[string, unknown, number]>([
    ['none', undefined, 0],
    ['null', null, 0],
    ['an empty object', {}, node],
    ['a comparison', { slug: { eq: 'x' } }, node + node + comparison],
    ['a comparison with null', { slug: { eq: null } }, node + node],
    ['a range', { startedOn: { gte: '2020-01-01', lt: '2021-01-01' } }, 2 * node + 2 * comparison],
    ['a moment', { publishedAt: { gt: new Date(0) } }, 2 * node + comparison],
    ['a text search', { slug: { startsWith: 'x' } }, 2 * node + textSearch],
    ['a list of values', { slug: { in: ['x', 'y', 'z'] } }, 3 * node + comparison + 3 * entry],
    ['a value without operator', { isResolved: true }, node + comparison],
    ['a relation', { city: { slug: { eq: 'x' } } }, node + (node + relation) + node + comparison],
    ['a relation that need only be there', { city: {} }, 2 * node + relation],
    ['an opposite', { not: { slug: { eq: 'x' } } }, 3 * node + comparison],
    ['alternatives', { or: [{ slug: { eq: 'x' } }, { slug: { eq: 'y' } }] }, 2 * node + 2 * (2 * node + comparison)],
    ['alternatives of nothing', { and: [{ or: [{}, {}] }, {}] }, 7 * node],
  ])('%s', (_what, filter, cost) => {
    expect(filterCost(filter)).toBe(cost);
  });

  it('stands a hundred thousand levels', () => {
    let filter: object = {};
    for (let level = 0; level < 100_000; level++) filter = { not: filter };
    expect(filterCost(filter)).toBe(25_000);
  });

  it('stops counting where no limit is as high: a variable may stand in many places', () => {
    let filter: object = { or: Array.from({ length: 100 }, () => ({})) };
    let asked = 0;
    const counted = new Proxy(filter, {
      ownKeys: (target) => {
        asked++;
        return Reflect.ownKeys(target);
      },
    });
    filter = { or: Array(100).fill({ or: Array(100).fill({ or: Array(100).fill(counted) }) }) };
    expect(filterCost(filter)).toBe(25_000);
    expect(asked).toBeLessThan(25_000 / 100);
  });
});

describe('the cost of a list', () => {
  const where = { slug: { eq: 'x' } };
  const filtered = scan + 2 * node + comparison;

  it('is nothing where an index has its page', () => {
    expect([pageCost({}, false), pageCost({ where: null, orderBy: [] }, true)]).toEqual([0, 0]);
  });

  it('is that of looking at every record, and of sorting them', () => {
    expect(pageCost({ where }, false)).toBe(filtered);
    expect(pageCost({ orderBy: [{}, {}] }, false)).toBe(scan + 2 * order);
    expect(pageCost({ where, orderBy: [{}] }, false)).toBe(filtered + order);
    expect(countCost({ orderBy: [{}] }, false)).toBe(scan);
    expect(countCost({ where }, false)).toBe(filtered);
  });

  it('counts what lies beyond a cursor where there is one', () => {
    expect(beyondCost({ where }, 'after', false)).toBe(0);
    expect(beyondCost({ where, after: 'c' }, 'after', false)).toBe(filtered);
    expect(beyondCost({ where, after: 'c' }, 'before', false)).toBe(0);
  });

  it('is a third within a record', () => {
    expect([pageCost({ where }, true), countCost({}, true)]).toEqual([Math.ceil(filtered / 3), Math.ceil(scan / 3)]);
  });
});
