export * from './test-app.js';
export * from './test-clock.js';
export { describeOnServer, TEST_SERVER_URL, TestDatabase } from '@alliance/database/testing';
export type { TestTemplate } from '@alliance/database/testing';
