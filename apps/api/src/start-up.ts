import { createServer } from 'node:net';
import {
  DatabaseUnreachableError,
  DataDirectoryInUseError,
  DataDirectoryUnusableError,
  probeDataDirectory,
  probeServer,
} from '@alliance/database';
import { ConfigurationError } from '@alliance/kernel';
import type { Config } from './config.js';

/** The address to listen on belongs to somebody else. */
export class AddressError extends Error {}

/** Throws where the port is taken, the database server does not answer, or the data directory is in use, read-only or without room; touches nothing. */
export async function checkGround({ PORT, HOST, DATABASE_URL, DATA_DIR }: Config): Promise<void> {
  if (PORT !== 0) await checkAddress(PORT, HOST);
  if (DATABASE_URL) await probeServer(DATABASE_URL);
  else probeDataDirectory(DATA_DIR);
}

function checkAddress(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => reject(new AddressError(describeAddress(error, port, host))));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

function describeAddress({ code }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what listens there, or set PORT to another number.`;
  return `Can't listen on ${host}:${port} (${code}). Set HOST and PORT to an address of this machine.`;
}

/** One line for what an operator can mend; a stack trace only for a fault of the product. */
export function describeFailure(error: unknown): string {
  const known = [ConfigurationError, AddressError, DatabaseUnreachableError, DataDirectoryInUseError, DataDirectoryUnusableError];
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
