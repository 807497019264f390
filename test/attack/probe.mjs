// Loaded into the product's process before it starts: tells, over a socket of its own, what the process holds and how long it was busy.
import { createServer } from 'node:http';
import { setInterval } from 'node:timers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Milliseconds between two looks. */
const TICK = 5;

const busyMilliseconds = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

// Processor time of the main thread and not the clock: on a busy machine others delay the look, but don't use this time.
let last = busyMilliseconds();
let longest = 0;
setInterval(() => {
  const now = busyMilliseconds();
  longest = Math.max(longest, now - last);
  last = now;
}, TICK).unref();

createServer((request, response) => {
  if (request.url === '/gc') for (let time = 0; time < 3; time++) collectGarbage();
  const { heapUsed, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  response.end(JSON.stringify({ longest, heapUsed, rss, processor: (user + system) / 1_000 }));
  last = busyMilliseconds();
  longest = 0;
})
  .listen(process.env.PROBE_SOCKET)
  .unref();
