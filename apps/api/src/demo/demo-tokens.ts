import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ActorSource, hashToken } from '@alliance/access';
import { AccountService } from '@alliance/accounts';
import { Database } from '@alliance/database';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoRole } from './demo.types.js';
import { DEMO_PEOPLE } from './people.js';
import { demoPeopleIds } from './seed/seed-people.js';

const TOKEN_NAME = 'Demo';
const LINE = /^([A-Z]+) (\S+)$/;
/** For the owner alone: whoever reads the file can act as the demo people. */
const MODE = 0o600;

/**
 * An access token of each demo person, by role. They are kept in a file, a line `ROLE token` each, and used again as long as they
 * work; a token that does not is replaced, and the person's earlier demo tokens end.
 */
export async function demoTokens(app: INestApplicationContext, file: string): Promise<Map<DemoRole, string>> {
  const kept = await readTokens(file);
  const people = await demoPeopleIds({ database: app.get(Database, { strict: false }) });
  const tokens = new Map<DemoRole, string>();
  for (const { role, email } of DEMO_PEOPLE) {
    const personId = people.get(email);
    if (!personId) continue;
    const token = kept.get(role);
    tokens.set(role, token && (await belongsTo(app, token, personId)) ? token : await replaceToken(app, personId));
  }
  await writeTokens(file, tokens);
  return tokens;
}

async function belongsTo(app: INestApplicationContext, token: string, personId: string): Promise<boolean> {
  const actor = await app.get(ActorSource, { strict: false }).findByTokenHash(hashToken(token));
  return actor?.id === personId;
}

async function replaceToken(app: INestApplicationContext, personId: string): Promise<string> {
  const database = app.get(Database, { strict: false });
  const accounts = app.get(AccountService, { strict: false });
  return database.transaction(async () => {
    const former = await database.query<{ id: string }>(
      'SELECT id FROM access_token WHERE person_id = $1 AND name = $2 AND revoked_at IS NULL',
      [personId, TOKEN_NAME],
    );
    for (const { id } of former) await accounts.revokeToken(null, id);
    const { secret } = await accounts.createToken(null, personId, { name: TOKEN_NAME });
    return secret;
  });
}

async function readTokens(file: string): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, role, token] = LINE.exec(line) ?? [];
      return role && token ? [[role, token] as const] : [];
    }),
  );
}

/** Written beside its place and moved there, so that there is never half a file. */
async function writeTokens(file: string, tokens: ReadonlyMap<DemoRole, string>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const text = [...tokens].map(([role, token]) => `${role} ${token}\n`).join('');
  const draft = `${file}.new`;
  await writeFile(draft, text, { mode: MODE });
  await chmod(draft, MODE);
  await rename(draft, file);
}
