import { AuditChain } from '@alliance/accounts';
import { createCity } from '@alliance/cities/testing';
import { createExchangeDay } from '@alliance/exchange-days/testing';
import { newId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { Audit1790000000007 } from '../../apps/api/src/migrations/0007-audit.js';
import { runMigration } from '../run-migration.js';
import { createTestApp } from '../support.js';

const ACTOR = '0190a000-0000-7000-8000-00000000000a';

describe('a trail from before it was sealed and chained', () => {
  let app: TestApp;
  const migrate = (way: 'up' | 'down') => runMigration(app, new Audit1790000000007(), way);
  const entries = (reason: string) =>
    app.rows(
      `SELECT e.action, e.city_id, ${reason} AS reason FROM audit_entry e LEFT JOIN person_key k ON k.person_id = e.actor_id ORDER BY e.id`,
    );

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('is taken over with its reasons sealed and its cities named, and back again', async () => {
    const city = await createCity(app.database);
    const day = await createExchangeDay(app.database, { hostCityId: city.id });
    await migrate('down');
    const insert = (action: string, type: string, recordId: string, actorId: string | null, reason: string | null) =>
      app.rows('INSERT INTO audit_entry (id, actor_id, action, record_type, record_id, reason) VALUES ($1, $2, $3, $4, $5, $6)', [
        newId(),
        actorId,
        action,
        type,
        recordId,
        reason,
      ]);
    await insert('city.update', 'City', city.id, ACTOR, null);
    await insert('exchangeDay.cancel', 'ExchangeDay', day.id, ACTOR, 'The hall is flooded');
    await insert('exchangeDay.remove', 'ExchangeDay', newId(), ACTOR, 'Twice there');
    await insert('system.repair', 'System', newId(), null, 'After the outage');
    const before = await app.rows('SELECT * FROM audit_entry ORDER BY id');

    await migrate('up');
    const opened = `coalesce(pgp_sym_decrypt(e.sealed_reason, k.key), (SELECT value FROM audit_value v WHERE v.audit_entry_id = e.id))`;
    expect(await entries(opened)).toEqual([
      { action: 'city.update', city_id: city.id, reason: null },
      { action: 'exchangeDay.cancel', city_id: city.id, reason: 'The hall is flooded' },
      { action: 'exchangeDay.remove', city_id: null, reason: 'Twice there' },
      { action: 'system.repair', city_id: null, reason: 'After the outage' },
    ]);
    const stored = await app.rows<{ row: string }>('SELECT e::text AS row FROM audit_entry e');
    expect(JSON.stringify(stored)).not.toMatch(/flooded|Twice|outage/);
    expect(await app.rows('SELECT person_id FROM person_key')).toEqual([{ person_id: ACTOR }]);
    expect(await app.get(AuditChain).extend()).toBe(4);
    expect(await app.get(AuditChain).verify()).toMatchObject({ entries: 4, links: 4, pending: 0, fault: null });
    await expect(app.rows('DELETE FROM audit_entry')).rejects.toThrow('append-only');

    await migrate('down');
    expect(await app.rows('SELECT * FROM audit_entry ORDER BY id')).toEqual(before);
    await migrate('up');
    expect(await entries(opened)).toHaveLength(4);
  });
});
