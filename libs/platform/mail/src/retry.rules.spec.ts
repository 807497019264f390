import { ATTEMPT_LIMIT, waitAfter } from './retry.rules.js';

describe('the wait after a failure', () => {
  const waits = Array.from({ length: ATTEMPT_LIMIT - 1 }, (_one, index) => waitAfter(index + 1) / 1000);

  it('begins at 30 s and doubles up to two hours', () => {
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_840, 7_200]);
    expect(waitAfter(50)).toBe(2 * 60 * 60 * 1000);
  });

  it('adds up to more than an outage of two hours before the last try', () => {
    expect(waits.slice(0, -1).reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(2 * 60 * 60);
  });
});
