import { AuditTrail, PersonKeys } from '@alliance/access';
import { AccountService, AuditChain } from '@alliance/accounts';
import { createPerson, createSession, DataExportBuilder, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { decodeId, encodeId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { strFromU8, unzipSync } from 'fflate';
import { bothWays } from '../both-ways.js';
import { createTestApp } from '../support.js';

const TRAIL = `query ($where: AuditEntryWhere) { auditTrail(first: 50, where: $where, orderBy: [{ field: OCCURRED_AT, direction: ASC }]) {
  totalCount nodes { id occurredAt actorId actorName action recordType recordId cityId reason changedFields stateFrom stateTo
    values { field value } chainPosition chainHash } } }`;
const UPDATE_CITY = `mutation ($input: UpdateCityInput!) { updateCity(input: $input) { city { revision } userErrors { code } } }`;
const EXPORT = 'mutation { exportMyData(input: {}) { dataExport { id } userErrors { code } } }';
const NODE = `query ($id: ID!) { node(id: $id) { id ... on AuditEntry { action } } }`;

describe('the audit trail', () => {
  let app: TestApp;
  let espoo: City;
  let umea: City;
  let manager: TestPerson;
  let neighbour: TestPerson;
  let coordinator: TestPerson;
  let admin: TestPerson;
  let contributor: TestPerson;
  let start: Date;

  const read = async (viewer: TestPerson, where: object = {}) => {
    const { answer, wasPlanned } = await bothWays(app, TRAIL, { where: { occurredAt: { gte: start }, ...where } }, { token: viewer.token });
    expect([wasPlanned, answer.errors]).toEqual([true, undefined]);
    return answer.data.auditTrail as { totalCount: number; nodes: Record<string, any>[] };
  };
  const actions = async (viewer: TestPerson, where: object = {}) => (await read(viewer, where)).nodes.map(({ action }) => action);

  beforeAll(async () => {
    app = await createTestApp();
    espoo = await createCity(app.database, { slug: 'espoo' });
    umea = await createCity(app.database, { slug: 'umea' });
    manager = await createPerson(app, { role: 'MANAGER', cityId: espoo.id, displayName: 'Espoo’s Manager' });
    neighbour = await createPerson(app, { role: 'MANAGER', cityId: umea.id });
    coordinator = await createPerson(app, { role: 'COORDINATOR' });
    admin = await createPerson(app, { role: 'ADMIN' });
    contributor = await createPerson(app, { role: 'CONTRIBUTOR', cityId: espoo.id });
    start = new Date(Date.now() + 3_600_000);
    app.clock.set(start);
    const input = { id: encodeId('city', espoo.id), expectedRevision: 1, countryCode: 'FI' };
    const { data, errors } = await app.gql(UPDATE_CITY, { input }, { token: manager.token });
    expect(errors).toBeUndefined();
    expect(data.updateCity).toEqual({ city: { revision: 2 }, userErrors: [] });
    app.clock.advance(1_000);
    await app.database.transaction(() =>
      app
        .get(AuditTrail)
        .record(
          neighbour.actor,
          'practice.return',
          { type: 'Practice', id: umea.id, cityId: umea.id },
          { reason: 'Say where the figures are from', state: { from: 'IN_REVIEW', to: 'DRAFT' } },
        ),
    );
    app.clock.advance(1_000);
    await app.database.transaction(() => app.get(AuditTrail).record(null, 'letter.send', { type: 'Letter', id: espoo.id }));
  });
  afterAll(() => app.close());

  it('shows managers their city, the coordinator and administrators everything', async () => {
    expect(await actions(manager)).toEqual(['city.update']);
    expect(await actions(neighbour)).toEqual(['practice.return']);
    for (const viewer of [coordinator, admin]) expect(await actions(viewer)).toEqual(['city.update', 'practice.return', 'letter.send']);
    for (const viewer of [manager, neighbour, coordinator]) {
      const { totalCount, nodes } = await read(viewer);
      expect(totalCount).toBe(nodes.length);
    }
  });

  it('is closed to everybody else, and each entry is where it can’t be seen', async () => {
    const code = async (token?: string) => (await app.gql(TRAIL, {}, token ? { token } : {})).errors?.[0]?.extensions['code'];
    expect(await code()).toBe('UNAUTHENTICATED');
    expect(await code(contributor.token)).toBe('FORBIDDEN');
    const [entry] = (await read(neighbour)).nodes;
    const node = async (token?: string) => (await app.gql(NODE, { id: entry!['id'] }, token ? { token } : {})).data.node;
    expect(await node(neighbour.token)).toEqual({ id: entry!['id'], action: 'practice.return' });
    for (const token of [undefined, contributor.token, manager.token]) expect(await node(token)).toBeNull();
  });

  it('says who did what to which record, and why', async () => {
    expect((await read(manager)).nodes).toEqual([
      {
        id: expect.stringMatching(/^aud_[0-9a-f]{32}$/),
        occurredAt: start.toISOString(),
        actorId: encodeId('pers', manager.person.id),
        actorName: 'Espoo’s Manager',
        action: 'city.update',
        recordType: 'City',
        recordId: encodeId('city', espoo.id),
        cityId: encodeId('city', espoo.id),
        reason: null,
        changedFields: ['countryCode'],
        stateFrom: null,
        stateTo: null,
        values: [],
        chainPosition: null,
        chainHash: null,
      },
    ]);
    expect((await read(neighbour)).nodes).toMatchObject([
      { reason: 'Say where the figures are from', stateFrom: 'IN_REVIEW', stateTo: 'DRAFT', recordId: encodeId('prac', umea.id) },
    ]);
    const [, , plain] = (await read(coordinator)).nodes;
    expect(plain).toMatchObject({ actorId: null, actorName: null, cityId: null, recordType: 'Letter', recordId: espoo.id });
  });

  it('is found by time, action, record, person and city', async () => {
    const found = (where: object) => actions(coordinator, where);
    expect(await found({ occurredAt: { gt: start } })).toEqual(['practice.return', 'letter.send']);
    expect(await found({ action: { eq: 'letter.send' } })).toEqual(['letter.send']);
    expect(await found({ action: { startsWith: 'practice.' } })).toEqual(['practice.return']);
    expect(await found({ recordType: { in: ['City', 'Letter'] } })).toEqual(['city.update', 'letter.send']);
    expect(await found({ recordId: { eq: encodeId('city', espoo.id) } })).toEqual(['city.update', 'letter.send']);
    expect(await found({ actorId: { in: [encodeId('pers', neighbour.person.id)] } })).toEqual(['practice.return']);
    expect(await found({ cityId: { eq: encodeId('city', espoo.id) } })).toEqual(['city.update']);
    expect(await found({ not: { cityId: { eq: encodeId('city', espoo.id) } } })).toEqual(['practice.return', 'letter.send']);
    expect(await actions(manager, { cityId: { eq: encodeId('city', umea.id) } })).toEqual([]);
    const { errors } = await app.gql(TRAIL, { where: { cityId: { eq: 'nonsense' } } }, { token: coordinator.token });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('pages, the latest first', async () => {
    const page = async (after?: string) => {
      const query = `query ($after: String, $where: AuditEntryWhere) { auditTrail(first: 2, after: $after, where: $where) {
        nodes { action } pageInfo { hasNextPage endCursor } } }`;
      return (await app.gql(query, { after, where: { occurredAt: { gte: start } } }, { token: coordinator.token })).data.auditTrail;
    };
    const first = await page();
    expect(first.nodes.map(({ action }: { action: string }) => action)).toEqual(['letter.send', 'practice.return']);
    expect(await page(first.pageInfo.endCursor)).toMatchObject({ nodes: [{ action: 'city.update' }], pageInfo: { hasNextPage: false } });
  });

  it('says which role somebody got, for what', async () => {
    const accounts = app.get(AccountService);
    app.clock.advance(60_000);
    const since = { occurredAt: { gte: app.clock.now() } };
    await accounts.grantRole(coordinator.actor, contributor.person.id, 'EDITOR', espoo.id);
    await accounts.revokeRole(coordinator.actor, contributor.person.id, 'EDITOR', espoo.id);
    await accounts.grantRole(null, contributor.person.id, 'ADMIN');
    await accounts.revokeRole(null, contributor.person.id, 'ADMIN');
    const values = [
      { field: 'role', value: 'EDITOR' },
      { field: 'scopeId', value: encodeId('city', espoo.id) },
    ];
    expect((await read(manager, since)).nodes).toMatchObject([
      { action: 'person.grantRole', recordId: encodeId('pers', contributor.person.id), changedFields: ['grants'], values },
      { action: 'person.revokeRole', recordId: encodeId('pers', contributor.person.id), changedFields: ['grants'], values },
    ]);
    expect((await read(coordinator, since)).nodes.slice(2).map(({ action, values: kept }) => [action, kept])).toEqual([
      ['person.grantRole', [{ field: 'role', value: 'ADMIN' }]],
      ['person.revokeRole', [{ field: 'role', value: 'ADMIN' }]],
    ]);
  });

  it('seals what is personal under the key of whom it is about, until the key is destroyed', async () => {
    app.clock.advance(60_000);
    const since = { occurredAt: { gte: app.clock.now() } };
    const { person } = await createPerson(app, { displayName: 'Sofia Sealed', email: 'sofia@sealed.example' });
    const actor = { id: person.id, grants: [] };
    const write = () =>
      app.database.transaction(() =>
        app.get(AuditTrail).record(
          actor,
          'letter.send',
          { type: 'Letter', id: espoo.id, cityId: espoo.id },
          {
            reason: 'My neighbour asked',
            facts: { kind: 'CARD' },
            personal: [
              { personId: person.id, values: { address: 'Sealed Street 1' } },
              { personId: manager.person.id, values: { addressee: 'The Manager' } },
            ],
          },
        ),
      );
    await write();
    const stored = JSON.stringify(
      await Promise.all(['audit_entry', 'audit_value'].map((table) => app.rows(`SELECT t::text AS row FROM ${table} t`))),
    );
    const strings = ['Sofia Sealed', 'sofia@sealed.example', 'My neighbour asked', 'Sealed Street 1', 'The Manager'];
    for (const text of strings) {
      expect(stored).not.toContain(text);
      expect(stored).not.toContain(Buffer.from(text).toString('hex'));
      expect(stored).not.toContain(Buffer.from(text).toString('base64').slice(0, -4));
    }
    const sealedOf = async () => (await read(coordinator, since)).nodes.filter(({ action }) => /person|letter/.test(action as string));
    expect(await sealedOf()).toMatchObject([
      {
        action: 'person.create',
        values: [
          { field: 'displayName', value: 'Sofia Sealed' },
          { field: 'email', value: 'sofia@sealed.example' },
          { field: 'locale', value: 'en' },
          { field: 'timeZone', value: 'UTC' },
        ],
      },
      {
        action: 'letter.send',
        reason: 'My neighbour asked',
        values: [
          { field: 'address', value: 'Sealed Street 1' },
          { field: 'addressee', value: 'The Manager' },
          { field: 'kind', value: 'CARD' },
        ],
      },
    ]);
    await app.get(AuditChain).extend();
    const before = await app.contents(['person_key']);

    await app.get(PersonKeys).destroy(person.id);
    await app.get(PersonKeys).destroy(person.id);
    expect(await app.contents(['person_key'])).toEqual(before);
    expect(await app.rows('SELECT key, destroyed_at IS NOT NULL AS gone FROM person_key WHERE person_id = $1', [person.id])).toEqual([
      { key: null, gone: true },
    ]);
    const unreadable = ['displayName', 'email', 'locale', 'timeZone'].map((field) => ({ field, value: null }));
    const [created, sent] = await sealedOf();
    expect(created!['values']).toEqual(unreadable);
    expect(sent).toMatchObject({
      reason: null,
      values: [
        { field: 'address', value: null },
        { field: 'addressee', value: 'The Manager' },
        { field: 'kind', value: 'CARD' },
      ],
      chainPosition: expect.any(Number),
      chainHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });

    await write();
    expect((await sealedOf())[2]).toMatchObject({
      reason: null,
      values: [
        { field: 'addressee', value: 'The Manager' },
        { field: 'kind', value: 'CARD' },
      ],
    });
    await app.get(AuditChain).extend();
    expect((await app.get(AuditChain).verify()).fault).toBeNull();
  });

  it('loses one ciphertext that is damaged, and not the page or the export that it stands in', async () => {
    app.clock.advance(60_000);
    const since = { occurredAt: { gte: app.clock.now() } };
    const { person } = await createPerson(app, { displayName: 'Dana Damaged' });
    const actor = { id: person.id, grants: [] };
    const write = (number: number) =>
      app.database.transaction(() =>
        app
          .get(AuditTrail)
          .record(
            actor,
            `letter.send${number}`,
            { type: 'Letter', id: espoo.id },
            { reason: `Reason ${number}`, personal: [{ personId: person.id, values: { address: `Street ${number}` } }] },
          ),
      );
    for (const number of [1, 2, 3]) await write(number);
    // No packet at all; and one with a bit turned over, which only the checksum inside tells.
    await app.database.transaction(async () => {
      for (const table of ['audit_entry', 'audit_value']) await app.database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await app.database.query(`UPDATE audit_entry SET sealed_reason = 'damaged' WHERE action = 'letter.send1'`);
      await app.database.query(
        `UPDATE audit_value v SET sealed = set_bit(sealed, octet_length(sealed) * 8 - 100, 1 - get_bit(sealed, octet_length(sealed) * 8 - 100))
         FROM audit_entry e WHERE e.id = v.audit_entry_id AND e.action = 'letter.send2'`,
      );
      for (const table of ['audit_entry', 'audit_value']) await app.database.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    });
    const { nodes } = await read(coordinator, { ...since, action: { startsWith: 'letter.send' } });
    expect(nodes.map(({ reason, values }) => [reason, values])).toEqual([
      [null, [{ field: 'address', value: 'Street 1' }]],
      ['Reason 2', [{ field: 'address', value: null }]],
      ['Reason 3', [{ field: 'address', value: 'Street 3' }]],
    ]);

    const headers = { cookie: await createSession(app, person.id), origin: app.url };
    const { id } = (await app.gql(EXPORT, {}, { headers })).data.exportMyData.dataExport;
    await app.get(DataExportBuilder).run({ exportId: decodeId(id)!.uuid });
    const file = await fetch(`${app.url}/account/exports/${id}`, { headers });
    const { records } = JSON.parse(strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))['data.json']!));
    const ofLetters = records.audit_entry.rows.filter(({ action }: { action: string }) => action.startsWith('letter.'));
    expect(ofLetters.map(({ reason }: { reason: string | null }) => reason)).toEqual([null, 'Reason 2', 'Reason 3']);
    const addresses = records.audit_value.rows.filter(({ field }: { field: string }) => field === 'address');
    expect(addresses.map(({ value }: { value: string | null }) => value)).toEqual(['Street 1', null, 'Street 3']);
  });

  it('refuses a reason of nobody, and one that is too long', async () => {
    const before = await app.contents();
    const record = (actor: TestPerson['actor'] | null, reason: string) =>
      app.database.transaction(() => app.get(AuditTrail).record(actor, 'letter.send', { type: 'Letter', id: espoo.id }, { reason }));
    await expect(record(null, 'because')).rejects.toThrow('A reason is sealed under the key of whoever gives it');
    await expect(record(manager.actor, 'x'.repeat(501))).rejects.toThrow('A reason has at most 500 characters');
    expect(await app.contents()).toEqual(before);
  });
});
