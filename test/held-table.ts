import { Database } from '@alliance/database';
import type { TestApp } from '@alliance/testing';

/** Keeps a table locked, so that statements which read it go on until it is released; takes one connection of the pool. */
export async function holdTable(app: TestApp, table: string): Promise<{ release(): Promise<void> }> {
  const database = app.get(Database);
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  let held!: () => void;
  const isHeld = new Promise<void>((resolve) => (held = resolve));
  const transaction = database.transaction(async () => {
    await database.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    held();
    await released;
  });
  await Promise.race([isHeld, transaction]);
  return {
    release: () => {
      release();
      return transaction;
    },
  };
}

/** Waits until something holds; fails after ten seconds. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !(await holds());) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
