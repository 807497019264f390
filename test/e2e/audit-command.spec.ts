import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeOnServer, TestDatabase } from '@alliance/testing';
import { Client } from 'pg';
import { ProductProcess } from '../product-process.js';

describeOnServer('the command that checks the audit trail', () => {
  let database: TestDatabase;
  let folder: string;
  let client: Client;
  const cli = (...parameters: string[]) => ProductProcess.run('cli', parameters, { DATABASE_URL: database.options.url!, DATA_DIR: folder });

  beforeAll(async () => {
    database = await TestDatabase.create();
    folder = mkdtempSync(join(tmpdir(), 'alliance-audit-'));
    client = new Client({ connectionString: database.options.url! });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('says that all is well, and else names the first broken row', async () => {
    expect((await cli('migrate')).code).toBe(0);
    expect(await cli('audit', 'verify')).toMatchObject({
      code: 0,
      stdout: '0 entries, 0 in the chain, 0 waiting for it.\nThe audit trail is intact.\n',
      stderr: '',
    });
    await cli('user', 'create', '--name', 'Operator', '--email', 'operator@exchange.example', '--role', 'ADMIN');
    expect(await cli('audit', 'verify')).toMatchObject({
      code: 0,
      stdout: '2 entries, 0 in the chain, 2 waiting for it.\nThe audit trail is intact.\n',
    });
    await client.query('DELETE FROM audit_pending');
    const { rows } = await client.query<{ id: string }>('SELECT id FROM audit_entry ORDER BY id LIMIT 1');
    expect(await cli('audit', 'verify')).toMatchObject({
      code: 1,
      stdout: '2 entries, 0 in the chain, 0 waiting for it.\n',
      stderr: `The audit trail is broken at aud_${rows[0]!.id.replaceAll('-', '')}: it has no link in the chain, and does not wait for one.\n`,
    });
    expect(await cli('audit', 'verify', '--head', 'nonsense')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('A position and a hash, as an earlier run has printed them.'),
    });
  }, 120_000);
});
