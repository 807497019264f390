/** What a spec file must leave as it found it, because the next file finds it too. Databases, clocks and mails are each application's own. */
import { setTimeout as wait } from 'node:timers/promises';

/** What ends a moment after it was closed gets this long. */
const PATIENCE_MS = 10_000;
/** Kept from before any spec could have replaced it. */
const clock = performance.now.bind(performance);

/** Kinds of `process.getActiveResourcesInfo()` that outlive a file only where it forgot them: servers, processes, timers, files on watch. */
const HELD = ['TCPServerWrap', 'PipeServerWrap', 'ProcessWrap', 'Timeout', 'FSEventWrap', 'Worker'];
/** Objects of which each member is compared. */
const SHARED = { globalThis, process, console, performance, Date, Math, JSON, Object, Array, Promise, Error };
/** Set by Node and the framework itself. */
const FRAMEWORK = new Set(
  'describe fdescribe xdescribe it fit xit test xtest expect beforeAll beforeEach afterAll afterEach Error.stackTraceLimit Error.prepareStackTrace process.exitCode process.title process._exiting process._eventsCount process._events'.split(
    ' ',
  ),
);

/** Members by name; getters are not called. */
function members() {
  const found = new Map();
  for (const [owner, object] of Object.entries(SHARED)) {
    for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
      found.set(owner === 'globalThis' ? key : `${owner}.${key}`, typeof value === 'object' ? 'an object' : value);
    }
  }
  return found;
}

function held() {
  const all = process.getActiveResourcesInfo();
  return new Map(HELD.map((kind) => [kind, all.filter((name) => name === kind).length]));
}

export function processState() {
  return {
    members: members(),
    environment: new Map(Object.entries(process.env)),
    directory: process.cwd(),
    // What listens for the end of the process, such as a logger's last flush, is met by no other file.
    listeners: new Map(
      process
        .eventNames()
        .filter((event) => !/exit/i.test(String(event)))
        .map((event) => [String(event), process.listenerCount(event)]),
    ),
    held: held(),
  };
}

/** What differs from before, in words. */
export async function leftovers(before, patienceMs = PATIENCE_MS) {
  const end = clock() + patienceMs;
  const isHeld = () => [...held()].some(([kind, count]) => count > before.held.get(kind));
  while (isHeld() && clock() < end) await wait(10);
  const now = processState();
  const changes = (what, kind) =>
    [...new Set([...before[kind].keys(), ...now[kind].keys()])]
      .filter((name) => !FRAMEWORK.has(name) && !Object.is(before[kind].get(name), now[kind].get(name)))
      .map((name) => `${what} ${name}`);
  return [
    ...changes('the global', 'members'),
    ...changes('the environment variable', 'environment'),
    ...(now.directory === before.directory ? [] : ['another working directory']),
    ...[...now.listeners]
      .filter(([event, count]) => count > (before.listeners.get(event) ?? 0))
      .map(([event]) => `a listener for "${event}" of the process`),
    ...[...now.held]
      .filter(([kind, count]) => count > before.held.get(kind))
      .map(([kind, count]) => `${count - before.held.get(kind)} × ${kind}, still open`),
  ];
}
