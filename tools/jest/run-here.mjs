import '../typescript.mjs';
import { createRequire, findSourceMap } from 'node:module';
import { pathToFileURL } from 'node:url';
import { jest, jestMock } from './globals.mjs';
import { leftovers, processState } from './leftovers.mjs';

const require = createRequire(import.meta.url);
const { default: runCircus } = require('jest-circus/runner');

/**
 * How long a test or a hook may take at least, whatever its spec says: what hangs ends, and a machine that is slow or busy passes.
 * No test is about time.
 */
const LIMIT_MS = 5 * 60_000;

/** What the framework asks of Jest's runtime, done by Node itself. */
const runtime = {
  /** The framework keeps what it knows of a file in its modules: each file has new ones. */
  requireInternalModule(path) {
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    delete require.cache[path];
    return require(path);
  },
  requireModule: require,
  unstable_shouldLoadAsEsm: () => true,
  unstable_importModule: (path) => import(pathToFileURL(path).href),
  setGlobalsForRuntime: () => undefined,
  enterTestCode: () => undefined,
  leaveTestCode: () => undefined,
};

/** @see https://jestjs.io/docs/configuration#testenvironment-string */
const environment = {
  global: globalThis,
  before: undefined,
  handleTestEvent({ name }, { rootDescribeBlock }) {
    if (name !== 'run_start') return;
    beGenerous(rootDescribeBlock);
    // Modules that were evaluated for this file stay, and with them what they set for the whole process.
    this.before = { ...processState(), environment: this.before.environment };
  },
};

function beGenerous({ hooks, children }) {
  for (const child of children) if (child.type === 'describeBlock') beGenerous(child);
  for (const each of [...hooks, ...children]) each.timeout = Math.max(each.timeout ?? 0, LIMIT_MS);
}

/** Stack traces that name the lines of the sources. Node's own call functions without a name "<anonymous>", and Jest leaves those out. */
function traceOfSources(error, frames) {
  const lines = frames.map((frame) => {
    const entry = findSourceMap(frame.getFileName() ?? '')?.findEntry(frame.getLineNumber() - 1, frame.getColumnNumber() - 1);
    if (!entry?.originalSource) return frame.toString();
    const place = `${entry.originalSource.replace('file://', '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    return frame.getFunctionName() ? `${frame.getFunctionName()} (${place})` : place;
  });
  return [Error.prototype.toString.call(error), ...lines].join('\n    at ');
}

/** Runs a file in this process, and answers Jest's result with the processor time that it took. */
export async function runHere(globalConfig, config, testPath, sendMessageToJest) {
  Error.prepareStackTrace = traceOfSources;
  jest.getSeed = () => globalConfig.seed;
  environment.before = processState();
  const begin = process.cpuUsage();
  const result = await runCircus(globalConfig, config, environment, runtime, testPath, sendMessageToJest);
  jestMock.restoreAllMocks();
  const left = await leftovers(environment.before);
  if (left.length > 0) {
    result.testExecError = { message: '', stack: '' };
    result.failureMessage = `${result.failureMessage ?? ''}\n  This spec leaves behind:\n${left.map((line) => `    - ${line}\n`).join('')}`;
  }
  const { user, system } = process.cpuUsage(begin);
  return { ...result, processorMs: Math.round((user + system) / 1000) };
}
