import { existsSync } from 'node:fs';
import config from './jest.config.ts';

/** What `npm run test:attack` runs besides `test/attack`: attacks that stand with the journeys and races of what they attack. */
const ALONGSIDE = [
  'test/conformance/hostile-values.spec.ts',
  'test/conformance/permissions.spec.ts',
  'test/conformance/reader-difference.spec.ts',
  'test/e2e/access-tokens.spec.ts',
  'test/e2e/audit-chain.spec.ts',
  'test/e2e/audit-command.spec.ts',
  'test/e2e/bad-input.spec.ts',
  'test/e2e/invitation-pages.spec.ts',
  'test/e2e/invitations.spec.ts',
  'test/e2e/people.spec.ts',
  'test/e2e/processes.spec.ts',
  'test/e2e/session-origin.spec.ts',
  'test/e2e/sessions.spec.ts',
  'test/e2e/sign-in.spec.ts',
  'test/e2e/sign-in-guessing.spec.ts',
  'test/e2e/sign-in-limits.spec.ts',
  'test/e2e/sign-in-pages.spec.ts',
  'test/e2e/visibility.spec.ts',
  'test/races/audit.race.spec.ts',
  'test/races/mail.race.spec.ts',
  'test/races/people.race.spec.ts',
  'test/races/sessions.race.spec.ts',
  'test/races/sign-in.race.spec.ts',
  'libs/platform/mail/src/layout.spec.ts',
  'libs/platform/mail/src/smtp-transport.spec.ts',
];

for (const file of ALONGSIDE)
  if (!existsSync(file)) throw new Error(`${file} is gone: jest.attack.config.mjs has to name what took its place.`);

export default { ...config, testMatch: ['<rootDir>/test/attack/**/*.spec.ts', ...ALONGSIDE.map((file) => `<rootDir>/${file}`)] };
