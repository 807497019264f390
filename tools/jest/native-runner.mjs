/**
 * Runs spec files with Jest's own framework, as plain Node modules: what they import is evaluated once a process, and not once a file.
 * Jest's default, a virtual machine for each file, spends two thirds of the time on evaluating the same modules again. What the
 * virtual machine gave is kept in two ways: `leftovers.mjs` checks that a file leaves the process as it found it, and a file that
 * declares something for the whole process has one of its own.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runHere } from './run-here.mjs';

/** Specs of the platform declare actions, jobs and entities of their own, which the product does not have. */
const DECLARES = /[/]libs[/]platform[/]/;

/** @see https://jestjs.io/docs/configuration#testrunner-string */
export default async function run(globalConfig, config, _environment, _runtime, testPath, sendMessageToJest) {
  if (!DECLARES.test(testPath) && process.env.SPECS_ALONE !== 'true') return runHere(globalConfig, config, testPath, sendMessageToJest);
  return runAlone(globalConfig, config, testPath, sendMessageToJest);
}

/** Runs a file in a process of its own. */
function runAlone(globalConfig, config, testPath, sendMessageToJest) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('run-alone.mjs', import.meta.url)), { serialization: 'advanced' });
    child.on('message', ({ message, result, error }) => {
      if (message) sendMessageToJest?.(...message);
      if (result) resolve(result);
      if (error) reject(error);
    });
    child.on('exit', (code, signal) => reject(new Error(`The process of ${testPath} ended early: ${signal ?? code}.`)));
    child.send({ globalConfig, config, testPath });
  });
}
