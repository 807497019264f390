import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRunner } from 'typeorm';

/** The transaction that the code running now is part of. */
export interface TransactionScope {
  readonly runner: QueryRunner;
  readonly afterCommit: (() => void | Promise<void>)[];
  /** Set when it committed or rolled back: what still runs in its context has outlived it. */
  ended: boolean;
}

const scopes = new AsyncLocalStorage<TransactionScope>();

/** The open transaction around the caller, if any; throws where the caller outlived it. */
export function currentScope(): TransactionScope | undefined {
  const scope = scopes.getStore();
  if (scope?.ended) throw new Error('The transaction that this code belongs to has ended; await everything inside it.');
  return scope;
}

export function runInScope<T>(scope: TransactionScope, work: () => Promise<T>): Promise<T> {
  return scopes.run(scope, work);
}

/** Runs work outside any transaction, for effects that follow a commit and for whatever must not inherit one (timers, listeners). */
export function outsideTransaction<T>(work: () => T): T {
  return scopes.exit(work);
}
