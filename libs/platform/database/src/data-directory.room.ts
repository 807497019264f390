import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DataDirectoryUnusableError } from './data-directory.error.js';

const MEBIBYTE = 1024 * 1024;

/**
 * Room that stays free, in bytes. PostgreSQL makes its write-ahead log in files of 16 MiB; on a server it restarts where there is no
 * room for the next one, in WebAssembly it spins for ever. This holds four of them, more than any one transaction writes.
 */
export const RESERVED_BYTES = 64 * MEBIBYTE;

/** What a new database with the demo data takes, in bytes. */
const NEW_DATABASE_BYTES = 128 * MEBIBYTE;

/** Bytes that an ordinary user may still write into the folder's file system. */
function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

/** Whether the folder has less room left than stays reserved. */
export function isOutOfRoom(directory: string): boolean {
  return freeBytes(directory) < RESERVED_BYTES;
}

/** Throws {@link DataDirectoryUnusableError} where this process may not write to the folder, or make it. */
export function checkAccess(directory: string): void {
  try {
    accessSync(nearestExisting(directory), constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DataDirectoryUnusableError(directory, `it can't be written to (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** Throws {@link DataDirectoryUnusableError} where the folder has too little room to open its database, or to make it. */
export function checkRoom(directory: string): void {
  const free = freeBytes(nearestExisting(directory));
  const needed = RESERVED_BYTES + (existsSync(join(directory, 'database', 'PG_VERSION')) ? 0 : NEW_DATABASE_BYTES);
  if (free >= needed) return;
  const [has, wants] = [Math.floor(free / MEBIBYTE), needed / MEBIBYTE];
  throw new DataDirectoryUnusableError(directory, `its disk has ${has} MiB left, and the database needs ${wants} MiB`);
}

/** The folder, or the one above it that it would be made in. */
function nearestExisting(directory: string): string {
  const path = resolve(directory);
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
