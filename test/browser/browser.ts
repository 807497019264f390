import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PublicAddress } from '@alliance/kernel';
import type { TestApp, TestAppOptions } from '@alliance/testing';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { createTestApp } from '../support.js';

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A block of specs in a browser. Without Chromium they are skipped, and the report says so. */
export function describeInBrowser(name: string, block: () => void): void {
  if (existsSync(CHROMIUM)) return describe(name, block);
  return describe.skip(`${name} (skipped: there is no ${CHROMIUM}; apt-get install chromium)`, block);
}

/** The product at `http://localhost`, which browsers take for a secure place and passkeys can be bound to. */
export async function createBrowserApp(): Promise<{ app: TestApp; origin: string }> {
  const prepare: TestAppOptions['prepare'] = async (nest) =>
    nest.get(PublicAddress).settle((await nest.getUrl()).replace('127.0.0.1', 'localhost'));
  const app = await createTestApp({}, { prepare });
  return { app, origin: app.get(PublicAddress).origin };
}

/** A browser with a profile of its own. */
export interface TestBrowser {
  context: BrowserContext;
  page: Page;
  /** Addresses of everything that was loaded, in order. */
  requests: string[];
  /** What its pages wrote to the console as an error, such as something that their policy blocked; but not the status of pages. */
  complaints: string[];
  close(): Promise<void>;
}

/** Starts a browser. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<TestBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: ARGUMENTS,
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = context.pages()[0] ?? (await context.newPage());
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource: the server responded'))
      complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  return {
    context,
    page,
    requests,
    complaints,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Gives a page an authenticator like that of a phone or laptop: it keeps passkeys, and knows by itself who holds it. */
export async function addVirtualAuthenticator(
  page: Page,
): Promise<{ credentials: () => Promise<{ credentialId: string; signCount: number }[]> }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { credentials: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials };
}
