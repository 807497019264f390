import { AsyncLocalStorage } from 'node:async_hooks';
import type { Lane } from './admission.js';

/** Who wants connections of the database, and what for: one object a request, completed as more of the request is known. */
export interface ConnectionClaim {
  /** Among whom connections are given out in turn: a person's id, or a network address. */
  caller: string;
  lane: Lane;
  /** True for a query that costs more than others: its reads go by the lane `expensive`. */
  isExpensive: boolean;
  /** Aborted once nobody waits for the answer. Only reads made by `Database.read` heed it. */
  signal: AbortSignal;
}

/** What belongs to no request: jobs, commands, start-up. */
const NOBODY: ConnectionClaim = { caller: '', lane: 'main', isExpensive: false, signal: new AbortController().signal };

const claims = new AsyncLocalStorage<ConnectionClaim>();

/** Runs the rest of a request so that it gets its connections by this claim. */
export function runWithClaim(claim: ConnectionClaim, rest: () => void): void {
  claims.run(claim, rest);
}

/** The claim of the request that the caller is part of; null where there is none. */
export function findClaim(): ConnectionClaim | null {
  return claims.getStore() ?? null;
}

/** The claim by which the caller gets a connection. */
export function currentClaim(): Readonly<ConnectionClaim> {
  return claims.getStore() ?? NOBODY;
}
