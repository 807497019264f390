// npm run doctor: says what this machine lacks to run, test and change the product. Ends with 1 where it can't even start.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { binaries, isInstalled, root } from './prepare.mjs';

const OLDEST_NODE = 20;
const GIGABYTE = 1024 ** 3;
/** A clone with all its packages, builds and the embedded database takes about 1.5 GB. */
const DISK_GIGABYTES = 3;
/** The embedded database takes about 400 MB a process, and tests run in two. */
const MEMORY_GIGABYTES = 4;
/** `npm run dev` watches each folder of sources. */
const WATCHES = 8_192;

const version = (command, parameters = ['--version']) => {
  const { status, stdout } = spawnSync(command, parameters, { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : null;
};

function listens(port) {
  return new Promise((settle) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1_000 });
    const answer = (isThere) => () => (socket.destroy(), settle(isThere));
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false));
  });
}

function isFree(port) {
  return new Promise((settle) => {
    const server = createServer().once('error', () => settle(false));
    server.listen(port, '127.0.0.1', () => server.close(() => settle(true)));
  });
}

/** What the product needs to run at all: whether it is there, what is seen, and what to do where it is not. */
async function needs() {
  const npm = version('npm');
  const git = version('git');
  const { bavail, bsize } = await statfs(root);
  const disk = (bavail * bsize) / GIGABYTE;
  return [
    [Number(process.versions.node.split('.')[0]) >= OLDEST_NODE, `Node ${process.versions.node}`, `install Node ${OLDEST_NODE} or newer`],
    [npm !== null, `npm ${npm ?? 'is missing'}`, 'install it; it comes with Node'],
    [git !== null, git ?? 'git is missing', 'install it'],
    [disk >= DISK_GIGABYTES, `Free disk space: ${disk.toFixed(1)} GB`, `make room, ${DISK_GIGABYTES} GB are needed`],
  ];
}

/** What some of the work needs. */
async function wishes() {
  const port = Number(process.env.PORT || 3000);
  const memory = totalmem() / GIGABYTE;
  const pinned = version(join(binaries, 'node'));
  const yesOrNo = (isThere) => (isThere ? 'yes' : 'no');
  const [isPortFree, isServerThere, isChromiumThere] = [await isFree(port), await listens(5432), existsSync('/usr/bin/chromium')];
  const list = [
    [isInstalled(), `Packages of package-lock.json installed: ${yesOrNo(isInstalled())}`, 'npm start and npm test install them'],
    [pinned !== null, `Node that the product runs on: ${pinned ?? 'missing'}`, 'npm start and npm test install it'],
    [isPortFree, `Port ${port} free: ${yesOrNo(isPortFree)}`, 'npm start needs it: stop what listens there, or set PORT'],
    [memory >= MEMORY_GIGABYTES, `Memory: ${memory.toFixed(1)} GB`, `tests want ${MEMORY_GIGABYTES} GB; run them with -w 1`],
    [
      isServerThere,
      `PostgreSQL at 127.0.0.1:5432: ${yesOrNo(isServerThere)}`,
      'races, the benchmark and .ci/run need it (user postgres, trust)',
    ],
    [isChromiumThere, `Chromium: ${yesOrNo(isChromiumThere)}`, 'tests in a browser are skipped without it: apt-get install chromium'],
  ];
  const watches = '/proc/sys/fs/inotify/max_user_watches';
  if (existsSync(watches)) {
    const allowed = Number(readFileSync(watches, 'utf8'));
    const advice = `npm run dev may miss changes: sysctl fs.inotify.max_user_watches=${WATCHES}`;
    list.push([allowed >= WATCHES, `Files that can be watched: ${allowed}`, advice]);
  }
  return list;
}

/** Prints a line a check; answers whether all of them hold. */
function report(checks, fault) {
  for (const [holds, seen, advice] of checks) console.log(holds ? `✓ ${seen}` : `${fault} ${seen} (${advice})`);
  return checks.every(([holds]) => holds);
}

const isUsable = report(await needs(), '✗');
report(await wishes(), '!');
if (!isUsable) process.exitCode = 1;
