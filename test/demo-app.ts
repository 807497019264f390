import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@alliance/access';
import type { TestApp } from '@alliance/testing';
import { demoTokens } from '../apps/api/src/demo/demo-tokens.js';
import { seedDemo } from '../apps/api/src/demo/seed.js';
import { createTestApp } from './support.js';

/** The whole product with the demo data, and a token of each demo person. */
export interface DemoApp {
  app: TestApp;
  tokens: ReadonlyMap<Role, string>;
}

/** The day on which the demo data is seeded, so that its ids, names and times are the same in every run. */
const SEEDED_AT = '2027-01-15T10:00:00Z';

export async function createDemoApp(): Promise<DemoApp> {
  const app = await createTestApp();
  app.clock.set(SEEDED_AT);
  await seedDemo(app.nest);
  const folder = await mkdtemp(join(tmpdir(), 'demo-app-'));
  try {
    return { app, tokens: await demoTokens(app.nest, join(folder, 'demo-tokens')) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
