export * from './test-database.js';
export type { TestTemplate } from './test-template.js';
