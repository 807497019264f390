import type { Config } from 'jest';

/** One configuration for every test; `--roots <folder>` narrows it to a library. */
const config: Config = {
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@alliance/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/'],
  testTimeout: 30_000,
  maxWorkers: 2,
  // Each spec leaves a database in WebAssembly behind: a worker that has grown large begins anew before it slows down.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/tools/count-reporter.mjs'],
};

export default config;
