export * from './testing/random-operation.js';
