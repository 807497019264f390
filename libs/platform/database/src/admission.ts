import type { DatabaseOptions } from './database.options.js';
import { FairQueue } from './fair-queue.js';

/**
 * Ways to the connections of the pool. `main` is for people who are signed in, and for what no request asked for; `anonymous` for
 * everybody else; `expensive` for queries that cost more than others, whoever sends them.
 */
export type Lane = 'main' | 'anonymous' | 'expensive';

/**
 * Decides who gets the next connection of the pool. `anonymous` and `expensive` together never hold all connections, so that
 * `main` finds one whatever visitors send. Within a lane, callers take turns. In a pool of one, each lane lets one in, and the pool
 * itself makes them wait for one another: nobody has more than two statements in front of his own.
 */
export class Admission {
  private readonly lanes: Record<Lane, FairQueue>;

  constructor({ url, poolSize, expensiveReads, waitMs, waiting }: DatabaseOptions) {
    const connections = url === undefined ? 1 : poolSize;
    const expensive = Math.max(1, Math.min(expensiveReads, connections - 2));
    const anonymous = Math.max(1, connections - expensive - reserveOf(connections));
    const queue = (places: number): FairQueue => new FairQueue({ places, waiting, waitMs });
    this.lanes = { main: queue(connections), anonymous: queue(anonymous), expensive: queue(expensive) };
  }

  /** Callers that wait for their turn. */
  get waiting(): number {
    return this.sum('waiting');
  }

  /** How many were sent away, since the process started. */
  get refused(): number {
    return this.sum('refused');
  }

  /** See {@link FairQueue.enter}; what entered must {@link leave}. */
  enter(lane: Lane, caller: string, signal?: AbortSignal): Promise<void> | undefined {
    return this.lanes[lane].enter(caller, signal);
  }

  leave(lane: Lane): void {
    this.lanes[lane].leave();
  }

  private sum(key: 'waiting' | 'refused'): number {
    return Object.values(this.lanes).reduce((sum, lane) => sum + lane[key], 0);
  }
}

/** Connections that only `main` may use: a fifth of the pool. */
function reserveOf(connections: number): number {
  return Math.ceil(connections / 5);
}
