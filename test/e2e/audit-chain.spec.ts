import { AuditTrail, PersonKeys, type Actor } from '@alliance/access';
import { AuditChain, AuditChainJob, type AuditVerification } from '@alliance/accounts';
import { encodeId, newId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { describeFault, describeVerification, parseHead } from '../../apps/api/src/describe-audit.js';
import { createTestApp } from '../support.js';

const actor: Actor = { id: '0190a000-0000-7000-8000-00000000000a', grants: [] };
const LETTER = { type: 'Letter', id: '0190a000-0000-7000-8000-0000000000b1' };
const TABLES = ['audit_entry', 'audit_value', 'audit_link'];

describe('the chain over the audit trail', () => {
  let app: TestApp;
  let chain: AuditChain;
  const write = (number: number) =>
    app.database.transaction(() =>
      app.get(AuditTrail).record(actor, 'letter.send', LETTER, {
        reason: `letter ${number}`,
        facts: { number: String(number) },
        personal: [{ personId: actor.id, values: { address: `Street ${number}` } }],
      }),
    );
  const entryAt = async (position: number) =>
    (await app.rows<{ id: string }>('SELECT audit_entry_id AS id FROM audit_link WHERE position = $1', [position]))[0]!.id;
  /** What a check says after somebody with all rights over the database has done this; undone afterwards. */
  const tampered = async (...statements: string[]): Promise<AuditVerification> => {
    let found: AuditVerification | undefined;
    const undo = new Error('undone');
    await app.database
      .transaction(async () => {
        for (const table of TABLES) await app.database.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
        for (const statement of statements) await app.database.query(statement);
        found = await chain.verify();
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return found!;
  };

  beforeAll(async () => {
    app = await createTestApp();
    chain = app.get(AuditChain);
    for (let number = 1; number <= 7; number++) await write(number);
    expect(await chain.extend()).toBe(7);
  });
  afterAll(() => app.close());

  it('is over every committed entry once, however often it is extended', async () => {
    const before = await app.contents();
    expect(await chain.extend()).toBe(0);
    expect(await app.contents()).toEqual(before);
    expect(await app.rows('SELECT position::int FROM audit_link ORDER BY position')).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((position) => ({ position })),
    );
    const verification = await chain.verify();
    const [{ hash }] = (await app.rows<{ hash: Buffer }>('SELECT hash FROM audit_link WHERE position = 7')) as [{ hash: Buffer }];
    const head = { position: 7, hash: Buffer.from(hash).toString('hex') };
    expect(verification).toEqual({ entries: 7, links: 7, pending: 0, head, fault: null });
    expect(describeVerification(verification)).toBe(`7 entries, 7 in the chain, 0 waiting for it.\nSound up to 7:${head.hash}`);
    expect(parseHead(`7:${head.hash}`)).toEqual(head);
    expect([parseHead('7'), parseHead(`0:${head.hash}`), parseHead(`7:${head.hash}0`)]).toEqual([null, null, null]);
  });

  it('does not depend on how a session writes times and bytes', async () => {
    await app.database.transaction(async () => {
      await app.database.query(`SET LOCAL TimeZone = 'Asia/Kathmandu'; SET LOCAL DateStyle = 'German'; SET LOCAL bytea_output = 'escape'`);
      expect((await chain.verify()).fault).toBeNull();
    });
  });

  it.each(TABLES)('refuses to change, remove or empty rows of %s', async (table) => {
    const before = await app.contents();
    const column = table === 'audit_link' ? 'position' : 'id';
    for (const statement of [
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
      `DELETE FROM ${table} WHERE false`,
      `TRUNCATE ${table} CASCADE`,
      `INSERT INTO ${table} SELECT * FROM ${table} ON CONFLICT (${column}) DO UPDATE SET ${column} = EXCLUDED.${column}`,
    ]) {
      await expect(app.rows(statement)).rejects.toThrow('The audit trail is append-only');
    }
    expect(await app.contents()).toEqual(before);
  });

  it.each([
    ['another actor', 3, `UPDATE audit_entry SET actor_id = NULL WHERE id = $entry`],
    ['another time, by a microsecond', 2, `UPDATE audit_entry SET occurred_at = occurred_at + interval '1 microsecond' WHERE id = $entry`],
    ['another city', 5, `UPDATE audit_entry SET city_id = record_id WHERE id = $entry`],
    ['another fact', 1, `UPDATE audit_value SET value = '8' WHERE audit_entry_id = $entry AND field = 'number'`],
    ['another ciphertext', 7, `UPDATE audit_value SET sealed = sealed || 'x' WHERE audit_entry_id = $entry AND field = 'address'`],
    ['no reason any more', 4, `UPDATE audit_entry SET sealed_reason = NULL WHERE id = $entry`],
    ['a value less', 6, `DELETE FROM audit_value WHERE audit_entry_id = $entry AND field = 'number'`],
    ['a value more', 6, `INSERT INTO audit_value (id, audit_entry_id, field, value) VALUES (gen_random_uuid(), $entry, 'more', 'more')`],
  ])('shows %s', async (_what, position, statement) => {
    const entryId = await entryAt(position);
    const { fault, head } = await tampered(statement.replace('$entry', `'${entryId}'`));
    expect(fault).toEqual({ kind: 'CHANGED', position, entryId });
    expect(head?.position ?? 0).toBe(position - 1);
    expect(describeFault(fault!)).toBe(
      `The audit trail is broken at row ${position}, ${encodeId('aud', entryId)}: it is not what was chained, or what came before it was taken out.`,
    );
  });

  it('names an entry that is gone, and links that are', async () => {
    const entryId = await entryAt(4);
    const removal = [`DELETE FROM audit_value WHERE audit_entry_id = '${entryId}'`, `DELETE FROM audit_entry WHERE id = '${entryId}'`];
    expect((await tampered(...removal)).fault).toEqual({ kind: 'MISSING', position: 4, entryId });
    const unlink = `DELETE FROM audit_link WHERE position = 4`;
    expect((await tampered(...removal, unlink)).fault).toEqual({ kind: 'CUT', position: 4, entryId: null });
    const [last, next] = [await entryAt(7), await entryAt(5)];
    expect((await tampered(...removal, unlink, 'UPDATE audit_link SET position = position - 1 WHERE position > 4')).fault).toEqual({
      kind: 'CHANGED',
      position: 4,
      entryId: next,
    });
    expect((await tampered('DELETE FROM audit_link WHERE position = 7')).fault).toEqual({
      kind: 'UNCHAINED',
      position: null,
      entryId: last,
    });
  });

  it('names what changed places', async () => {
    const [third, fifth] = [await entryAt(3), await entryAt(5)];
    const swapLinks = 'UPDATE audit_link SET position = -position WHERE position IN (3, 5)';
    const back = 'UPDATE audit_link SET position = 8 + position WHERE position < 0';
    expect((await tampered(swapLinks, back)).fault).toEqual({ kind: 'REORDERED', position: 3, entryId: fifth });
    const swapEntries = [
      `UPDATE audit_link SET audit_entry_id = '${newId()}' WHERE position = 3`,
      `UPDATE audit_link SET audit_entry_id = '${third}' WHERE position = 5`,
      `UPDATE audit_link SET audit_entry_id = '${fifth}' WHERE position = 3`,
    ];
    expect((await tampered(...swapEntries)).fault).toEqual({ kind: 'REORDERED', position: 3, entryId: fifth });
  });

  it('shows that its end was cut off to whoever noted the end elsewhere', async () => {
    const noted = (await chain.verify()).head!;
    const last = await entryAt(7);
    const cut = [
      'DELETE FROM audit_link WHERE position = 7',
      `DELETE FROM audit_value WHERE audit_entry_id = '${last}'`,
      `DELETE FROM audit_entry WHERE id = '${last}'`,
    ];
    const verify = chain.verify.bind(chain);
    expect((await tampered(...cut)).fault).toBeNull();
    chain.verify = () => verify(noted);
    expect((await tampered(...cut)).fault).toEqual({ kind: 'CUT', position: 7, entryId: null });
    chain.verify = () => verify({ ...noted, hash: '0'.repeat(64) });
    expect((await tampered()).fault).toEqual({ kind: 'REPLACED', position: 7, entryId: last });
    chain.verify = verify;
    expect((await chain.verify(noted)).fault).toBeNull();
  });

  it('stays sound when a key is destroyed, since it covers the ciphertext', async () => {
    await app.get(PersonKeys).destroy(actor.id);
    expect((await chain.verify()).fault).toBeNull();
  });

  it('takes in what was committed, batch by batch, by a job that runs every minute', async () => {
    await expect(
      app.database.transaction(async () => {
        await app.get(AuditTrail).record(null, 'letter.lose', LETTER);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await chain.verify()).pending).toBe(0);
    await app.rows(
      `INSERT INTO audit_entry (id, action, record_type, record_id)
       SELECT gen_random_uuid(), 'letter.send', 'Letter', $1 FROM generate_series(1, 1100)`,
      [LETTER.id],
    );
    expect(await chain.verify()).toMatchObject({ entries: 1107, links: 7, pending: 1100, fault: null });

    expect(await app.rows(`SELECT cron, timezone FROM pgboss.schedule WHERE name = 'chain-audit'`)).toEqual([
      { cron: '* * * * *', timezone: 'UTC' },
    ]);
    await app.get(AuditChainJob).run();
    await app.get(AuditChainJob).run();
    expect(await chain.verify()).toMatchObject({ entries: 1107, links: 1107, pending: 0, head: { position: 1107 }, fault: null });
    const entryId = await entryAt(1009);
    expect((await tampered(`UPDATE audit_entry SET action = 'letter.burn' WHERE id = '${entryId}'`)).fault).toEqual({
      kind: 'CHANGED',
      position: 1009,
      entryId,
    });
  });

  it('goes on past notes of entries that are chained already, or not there', async () => {
    const before = await app.contents();
    await app.rows(`INSERT INTO audit_pending SELECT audit_entry_id FROM audit_link WHERE position <= 3`);
    await app.rows(
      `INSERT INTO audit_pending SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid FROM generate_series(1, 600) n`,
    );
    expect(await chain.verify()).toMatchObject({ entries: 1107, links: 1107, pending: 603, fault: null });
    expect(await chain.extend()).toBe(0);
    expect(await app.contents()).toEqual(before);
    await app.rows('INSERT INTO audit_pending SELECT audit_entry_id FROM audit_link WHERE position = 7');
    await write(8);
    expect(await chain.extend()).toBe(1);
    expect(await chain.verify()).toMatchObject({ entries: 1108, links: 1108, pending: 0, head: { position: 1108 }, fault: null });
  });

  it('is not called intact once it has stopped for more than an hour', async () => {
    app.clock.set('2099-01-01T00:00:00Z');
    await write(9);
    app.clock.advance(1_000);
    await write(10);
    // One that is chained waits for nothing, whatever was noted.
    await app.rows('INSERT INTO audit_pending SELECT audit_entry_id FROM audit_link WHERE position = 7');
    app.clock.advance(60 * 60_000 - 1_000);
    expect(await chain.verify()).toMatchObject({ pending: 3, fault: null });
    app.clock.advance(1);
    const [{ id: entryId }] = (await app.rows(`SELECT id FROM audit_entry WHERE occurred_at = '2099-01-01T00:00:00Z'`)) as [{ id: string }];
    const { head, fault } = await chain.verify();
    expect([head?.position, fault]).toEqual([1108, { kind: 'WAITING', position: null, entryId }]);
    expect(describeFault(fault!)).toBe(
      `The audit trail is broken at ${encodeId('aud', entryId)}: it is over an hour old and still waits for the chain. A worker chains every minute: see whether one runs, and what it logs.`,
    );
    expect(await chain.extend()).toBe(2);
    expect((await chain.verify()).fault).toBeNull();
    app.clock.reset();
  });
});
