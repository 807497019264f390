import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, SecretKey } from '@alliance/kernel';
import type { Config } from './config.js';

const BYTES = 32;

/** The installation's secret: as configured, else one that is made at the first start and kept beside the embedded database. */
export function readSecretKey({ SECRET_KEY, DATA_DIR }: Pick<Config, 'SECRET_KEY' | 'DATA_DIR'>): SecretKey {
  if (SECRET_KEY) return new SecretKey(Buffer.from(SECRET_KEY, 'base64'));
  if (DATA_DIR.startsWith('memory://')) return SecretKey.random();
  const file = join(DATA_DIR, 'secret-key');
  mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) create(file);
  return read(file);
}

/** Makes a secret for the owner alone. The file appears whole or not at all, and never in the place of another process's. */
function create(file: string): void {
  const draft = `${file}.${randomUUID()}.part`;
  try {
    writeFileSync(draft, randomBytes(BYTES).toString('base64'), { mode: 0o600, flush: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): SecretKey {
  const bytes = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (bytes.length < BYTES) {
    throw new ConfigurationError(
      `The secret in ${file} is damaged: it has to hold at least ${BYTES} bytes in base64. Restore the file; or delete it, and a new one is made, with which mails that wait can't be read any more.`,
    );
  }
  return new SecretKey(bytes);
}
