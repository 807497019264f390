import { AuditTrail, type Actor } from '@alliance/access';
import { AuditChain } from '@alliance/accounts';
import { newId } from '@alliance/kernel';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const LETTER = { type: 'Letter', id: '0190a000-0000-7000-8000-0000000000b1' };

describeOnServer('the audit trail, with much going on at once', () => {
  let app: TestApp;
  const actor = (): Actor => ({ id: newId(), grants: [] });
  const write = (by: Actor, people: Actor[] = [], meanwhile?: () => Promise<unknown>) =>
    app.database.transaction(async () => {
      await app.get(AuditTrail).record(by, 'letter.send', LETTER, {
        reason: 'because',
        personal: people.map(({ id }) => ({ personId: id, values: { name: `Name of ${id}` } })),
      });
      await meanwhile?.();
    });

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('becomes one chain without forks and gaps, however many extend it', async () => {
    const chain = app.get(AuditChain);
    for (let round = 0; round < 20; round++) {
      await Promise.all(Array.from({ length: 10 }, () => write(actor())));
      const counts = await Promise.all(Array.from({ length: 6 }, () => chain.extend()));
      expect(counts.reduce((sum, count) => sum + count)).toBe(10);
    }
    expect(await chain.verify()).toMatchObject({ entries: 200, links: 200, pending: 0, head: { position: 200 }, fault: null });
  });

  it('takes in an entry that was written before others and committed after them', async () => {
    const chain = app.get(AuditChain);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let written = (): void => undefined;
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const slow = write(actor(), [], () => {
      written();
      return held;
    });
    await isWritten;
    await write(actor());
    expect(await chain.extend()).toBe(1);
    release();
    await slow;
    expect(await chain.verify()).toMatchObject({ pending: 1, fault: null });
    expect(await chain.extend()).toBe(1);
    expect(await chain.verify()).toMatchObject({ entries: 202, links: 202, pending: 0, fault: null });
  });

  it('has one key a person, whose values all can be read, when many write about the same people for the first time', async () => {
    for (let round = 0; round < 10; round++) {
      const people = Array.from({ length: 4 }, actor);
      await Promise.all(Array.from({ length: 12 }, (_, index) => write(people[index % 4]!, index % 2 ? people : [...people].reverse())));
      const ids = people.map(({ id }) => id);
      expect(
        await app.rows(
          `SELECT k.person_id AS id, count(*)::int AS values, bool_and(pgp_sym_decrypt(v.sealed, k.key) = 'Name of ' || k.person_id) AS readable
           FROM person_key k JOIN audit_value v USING (person_id) WHERE k.person_id = ANY ($1::uuid[]) GROUP BY 1 ORDER BY 1`,
          [ids],
        ),
      ).toEqual([...ids].sort().map((id) => ({ id, values: 12, readable: true })));
    }
  });
});
