import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataDirectoryInUseError, DataDirectoryUnusableError } from './data-directory.error.js';
import { checkAccess, checkRoom } from './data-directory.room.js';

/** Always empty, and never deleted: whoever deleted it would let a second process lock another file of this name. */
const LOCK_FILE = 'lock';

/** Says who holds the lock, for the message alone. */
const HOLDER_FILE = 'process.lock';

/** SQLite's code for a lock that somebody else holds. */
const SQLITE_BUSY = 5;

/** How long to wait for another process that only looks whether the folder is free, in milliseconds. */
const PROBE_LIMIT = 50;

/**
 * Takes the lock on a file of the folder, and returns the function that lets go of it. The kernel holds the lock for the process
 * and ends it with the process, however that ends; it counts in every container that shares the folder, and for the second of two
 * databases in one process. Node has no call for such locks, but the SQLite in it locks the files that it opens on every system.
 */
function lock(directory: string, timeout: number): () => void {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(resolve(directory, LOCK_FILE), { timeout });
    // Nothing is ever written: that would need room, and two processes may hold a file that is only read.
    file.exec('PRAGMA journal_mode = MEMORY');
    file.exec('BEGIN IMMEDIATE');
  } catch (error) {
    file?.close();
    const { errcode, message } = error as { errcode?: number; message: string };
    if (errcode === SQLITE_BUSY) throw new DataDirectoryInUseError(directory, holderOf(directory));
    throw new DataDirectoryUnusableError(directory, `${LOCK_FILE} can't be locked: ${message}`);
  }
  return () => file.close();
}

/**
 * Throws {@link DataDirectoryInUseError} where another process works in the folder, {@link DataDirectoryUnusableError} where it can't
 * be written to or has too little room; touches nothing.
 */
export function probeDataDirectory(directory: string): void {
  if (directory.startsWith('memory://')) return;
  checkAccess(directory);
  if (existsSync(join(directory, LOCK_FILE))) lock(directory, PROBE_LIMIT)();
  checkRoom(directory);
}

/**
 * Takes the folder for this process: two processes on one embedded database would destroy it. Returns the function that gives the
 * folder back. Throws {@link DataDirectoryInUseError} where somebody else has it.
 */
export function lockDataDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const unlock = lock(directory, PROBE_LIMIT);
  const holder = join(directory, HOLDER_FILE);
  try {
    writeFileSync(holder, `${process.pid} ${hostname()}\n`, { mode: 0o600 });
  } catch {
    // Without it others are told that somebody holds the lock, and not who.
  }
  const release = () => {
    rmSync(holder, { force: true });
    unlock();
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** Who holds the lock, in words. A process of another container has a number that means nothing here. */
function holderOf(directory: string): string {
  try {
    const [, id, host] = /^(\d+) (\S+)\n$/.exec(readFileSync(join(directory, HOLDER_FILE), 'utf8')) ?? [];
    if (id && host) return host === hostname() ? `process ${id}` : `process ${id} on ${host}`;
  } catch {
    // It has no room for the file, or is just about to write it.
  }
  return 'another process';
}
