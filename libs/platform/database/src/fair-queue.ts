import { unavailable } from './unavailable.js';

/** How many a queue lets in at once, and who may wait in front of it. */
export interface QueueLimits {
  places: number;
  /** Callers that wait at most. */
  waiting: number;
  /** For how many milliseconds one waits at most. */
  waitMs: number;
}

interface Waiter {
  admit(): void;
  refuse(): void;
}

/**
 * Lets a bounded number in at once. Whoever finds no place waits, and places are given out by turns: each caller gets one, whatever
 * number of his own wait. Where too many wait, the caller with the most of them loses his latest.
 */
export class FairQueue {
  refused = 0;
  waiting = 0;
  private free: number;
  /** By caller, in the order of their turns. */
  private readonly callers = new Map<string, Waiter[]>();

  constructor(private readonly limits: QueueLimits) {
    this.free = limits.places;
  }

  /**
   * Takes a place, to be given back by {@link leave}: at once and without a promise where one is free. Rejects with UNAVAILABLE
   * where too many wait or it takes too long, and when the signal says that nobody needs the place any more.
   */
  enter(caller: string, signal?: AbortSignal): Promise<void> | undefined {
    if (!signal?.aborted && this.free > 0) {
      this.free--;
      return undefined;
    }
    return signal?.aborted ? Promise.reject(unavailable()) : this.wait(caller, signal);
  }

  /** Gives a place back: to whoever's turn it is. */
  leave(): void {
    const next = this.callers.entries().next();
    if (next.done) {
      this.free++;
      return;
    }
    const [caller, waiters] = next.value;
    this.callers.delete(caller);
    const waiter = waiters.shift()!;
    // Behind all others, until every one of them has had a turn.
    if (waiters.length > 0) this.callers.set(caller, waiters);
    waiter.admit();
  }

  private wait(caller: string, signal: AbortSignal | undefined): Promise<void> {
    if (this.waiting >= this.limits.waiting && !this.makeRoom(caller)) {
      this.refused++;
      return Promise.reject(unavailable());
    }
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abandon);
        this.waiting--;
      };
      const waiter: Waiter = {
        admit: () => {
          settle();
          resolve();
        },
        refuse: () => {
          settle();
          this.refused++;
          reject(unavailable());
        },
      };
      const abandon = (): void => {
        this.remove(caller, waiter);
        settle();
        reject(unavailable());
      };
      const timer = setTimeout(() => {
        this.remove(caller, waiter);
        waiter.refuse();
      }, this.limits.waitMs);
      signal?.addEventListener('abort', abandon, { once: true });
      this.waiting++;
      const waiters = this.callers.get(caller);
      if (waiters) waiters.push(waiter);
      else this.callers.set(caller, [waiter]);
    });
  }

  /** Refuses the latest waiter of the caller with the most, so that the newcomer has a place; false where nobody has more than he would. */
  private makeRoom(newcomer: string): boolean {
    let longest: Waiter[] | undefined;
    let most = (this.callers.get(newcomer)?.length ?? 0) + 1;
    for (const waiters of this.callers.values()) if (waiters.length > most) [longest, most] = [waiters, waiters.length];
    longest?.pop()!.refuse();
    return longest !== undefined;
  }

  private remove(caller: string, waiter: Waiter): void {
    const waiters = this.callers.get(caller)!;
    waiters.splice(waiters.indexOf(waiter), 1);
    if (waiters.length === 0) this.callers.delete(caller);
  }
}
