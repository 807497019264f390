import type { Config } from 'jest';

/** One configuration for every test; `--roots <folder>` narrows it to a library. */
const config: Config = {
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testRunner: '<rootDir>/tools/jest/native-runner.mjs',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  // `--seed` repeats a run's random walks.
  showSeed: true,
  maxWorkers: 2,
  // Each spec leaves a database in WebAssembly behind: a worker that has grown large begins anew before it slows down.
  workerIdleMemoryLimit: '1.5GB',
  reporters: ['default', '<rootDir>/tools/count-reporter.mjs'],
};

export default config;
