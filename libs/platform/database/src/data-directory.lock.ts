import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK_FILE = 'process.lock';

/** Another process works in the data directory. */
export class DataDirectoryInUseError extends Error {
  constructor(directory: string, processId: number) {
    super(`The database in ${directory} is in use by process ${processId}. Stop that process, or set DATA_DIR to another folder.`);
    this.name = 'DataDirectoryInUseError';
  }
}

/** When a process started, in the kernel's ticks: tells it apart from a later one of the same number. Empty where the system does not say. */
function startOf(processId: number): string {
  try {
    return readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isRunning(processId: number, start: string): boolean {
  try {
    process.kill(processId, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return start === '' || startOf(processId) === start;
}

function holderOf(path: string): number | null {
  const [holder = '', start = ''] = readFileSync(path, 'utf8').trim().split(' ');
  return isRunning(Number(holder), start) ? Number(holder) : null;
}

/** Throws {@link DataDirectoryInUseError} where another process works in the folder; touches nothing. */
export function probeDataDirectory(directory: string): void {
  const path = join(directory, LOCK_FILE);
  const holder = existsSync(path) ? holderOf(path) : null;
  if (holder !== null) throw new DataDirectoryInUseError(directory, holder);
}

/**
 * Takes the folder for this process: two processes on one embedded database would destroy it. A file left behind by a
 * process that is gone is taken over. Returns the function that gives the folder back.
 */
export function lockDataDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, LOCK_FILE);
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, `${process.pid} ${startOf(process.pid)}\n`, { flag: 'wx', mode: 0o600 });
      const release = () => rmSync(path, { force: true });
      process.once('exit', release);
      return () => {
        process.off('exit', release);
        release();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 3) throw error;
      const holder = holderOf(path);
      if (holder !== null) throw new DataDirectoryInUseError(directory, holder);
      rmSync(path, { force: true });
    }
  }
}
