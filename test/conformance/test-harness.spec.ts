import { once } from 'node:events';
import { createServer } from 'node:net';
 
import { leftovers, processState } from '../../tools/jest/leftovers.mjs';

/** What a spec could leave behind, and how it is put right. */
const LEAKS: Record<string, [leave: () => unknown, tidy: () => void]> = {
  'the global left': [() => Object.assign(globalThis, { left: 1 }), () => Reflect.deleteProperty(globalThis, 'left')],
  'the global Date.now': [() => (Date.now = () => 1), () => (Date.now = NOW)],
  'the global fetch': [() => (globalThis.fetch = () => Promise.reject(new Error())), () => (globalThis.fetch = FETCH)],
  'the environment variable LEFT': [() => (process.env['LEFT'] = '1'), () => delete process.env['LEFT']],
  'a listener for "SIGUSR2" of the process': [() => process.on('SIGUSR2', listener), () => process.off('SIGUSR2', listener)],
  'another working directory': [() => process.chdir('libs'), () => process.chdir('..')],
  '1 × Timeout, still open': [() => (timer = setInterval(() => undefined, 60_000)), () => clearInterval(timer)],
  '1 × TCPServerWrap, still open': [() => once(server.listen(0, '127.0.0.1'), 'listening'), () => server.close()],
};
const NOW = Date.now;
const FETCH = globalThis.fetch;
const listener = (): void => undefined;
const server = createServer();
let timer: NodeJS.Timeout;

describe('what a spec file leaves behind', () => {
  it('is nothing, where it tidied up', async () => {
    expect(await leftovers(processState(), 0)).toEqual([]);
  });

  it.each(Object.entries(LEAKS))('is found: %s', async (name, [leave, tidy]) => {
    const before = processState();
    await leave();
    try {
      expect(await leftovers(before, 0)).toEqual([name]);
    } finally {
      tidy();
    }
    expect(await leftovers(before)).toEqual([]);
  });
});
