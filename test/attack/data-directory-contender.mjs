// Contends for data directories: a line "take <folder>" is answered by "held", or by why not; "leave" by "left". With "churn <folder>
// <times>" it takes and leaves the folder until it has had it that often, and answers how often somebody else was in there as well.
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { lockDataDirectory } from '../../libs/platform/database/dist/data-directory.lock.js';

let release;

function take(folder) {
  try {
    release = lockDataDirectory(folder);
    return 'held';
  } catch (error) {
    return error.message;
  }
}

function leave() {
  release?.();
  release = undefined;
}

async function churn(folder, times) {
  let violations = 0;
  for (let had = 0; had < times;) {
    if (take(folder) !== 'held') {
      await delay(Math.random() * 3);
      continue;
    }
    had += 1;
    try {
      mkdirSync(join(folder, 'occupied'));
      await delay(Math.random());
      rmdirSync(join(folder, 'occupied'));
    } catch {
      violations += 1;
    }
    leave();
    // The others get their turn.
    await delay(Math.random() * 3);
  }
  return `violations ${violations}`;
}

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [order, folder, times] = line.split(' ');
  if (order === 'take') console.log(take(folder));
  else if (order === 'churn') console.log(await churn(folder, Number(times)));
  else {
    leave();
    console.log('left');
  }
}
