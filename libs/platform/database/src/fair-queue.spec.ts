import { mock } from 'node:test';
import { AppError } from '@alliance/kernel';
import { FairQueue } from './fair-queue.js';

const QUEUE = { places: 1, waiting: 4, waitMs: 60_000 };

/** Enters and notes who was let in or refused, in that order. */
function visitorsOf(queue: FairQueue) {
  const log: string[] = [];
  const enter = (name: string, caller: string, signal?: AbortSignal): void => {
    const turn = queue.enter(caller, signal);
    if (!turn) log.push(name);
    else
      turn.then(
        () => log.push(name),
        (error: AppError) => log.push(`${name} ${error.code} ${String(error.extensions['retryAfter'])}`),
      );
  };
  return { log, enter };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a fair queue', () => {
  it('lets in at once while there are places, and then when there is one', async () => {
    const queue = new FairQueue({ ...QUEUE, places: 2 });
    expect([queue.enter('a'), queue.enter('a')]).toEqual([undefined, undefined]);
    const turn = queue.enter('b');
    expect(turn).toBeInstanceOf(Promise);
    expect(queue.waiting).toBe(1);
    queue.leave();
    await turn;
    expect(queue.waiting).toBe(0);
  });

  it('gives places by turns, not to whoever came first', async () => {
    const queue = new FairQueue(QUEUE);
    const { log, enter } = visitorsOf(queue);
    for (const name of ['a1', 'a2', 'a3', 'b1']) enter(name, name[0]!);
    enter('c1', 'c');
    for (let turn = 0; turn < 4; turn++) {
      queue.leave();
      await settled();
    }
    expect(log).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
    queue.leave();
    expect([queue.waiting, queue.enter('d')]).toEqual([0, undefined]);
  });

  it('where too many wait, takes from the caller with the most', async () => {
    const queue = new FairQueue(QUEUE);
    const { log, enter } = visitorsOf(queue);
    for (const name of ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'c1', 'd1']) enter(name, name[0]!);
    await settled();
    // a1 waits alone by now, as everybody else: nobody has more than the newcomers.
    enter('e1', 'e');
    await settled();
    expect(log).toEqual(['a0', 'a5 UNAVAILABLE 5', 'a4 UNAVAILABLE 5', 'a3 UNAVAILABLE 5', 'a2 UNAVAILABLE 5', 'e1 UNAVAILABLE 5']);
    expect([queue.waiting, queue.refused]).toEqual([4, 5]);
    for (let turn = 0; turn < 4; turn++) queue.leave();
    await settled();
    expect(log.slice(6)).toEqual(['a1', 'b1', 'c1', 'd1']);
  });

  it('refuses whoever waits too long', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const queue = new FairQueue(QUEUE);
    const { log, enter } = visitorsOf(queue);
    enter('a1', 'a');
    enter('b1', 'b');
    mock.timers.tick(59_999);
    await settled();
    expect(log).toEqual(['a1']);
    mock.timers.tick(1);
    await settled();
    expect(log).toEqual(['a1', 'b1 UNAVAILABLE 5']);
    expect([queue.waiting, queue.refused]).toEqual([0, 1]);
    mock.timers.reset();
    queue.leave();
    expect(queue.enter('c')).toBeUndefined();
  });

  it('forgets whoever went away, before and while he waits', async () => {
    const queue = new FairQueue(QUEUE);
    const { log, enter } = visitorsOf(queue);
    const gone = new AbortController();
    enter('a1', 'a');
    enter('b1', 'b', gone.signal);
    enter('c1', 'c');
    gone.abort();
    enter('b2', 'b', gone.signal);
    await settled();
    expect([log, queue.waiting, queue.refused]).toEqual([['a1', 'b1 UNAVAILABLE 5', 'b2 UNAVAILABLE 5'], 1, 0]);
    queue.leave();
    await settled();
    expect(log.at(-1)).toBe('c1');
  });
});
