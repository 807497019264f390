import { AccountService } from '@alliance/accounts';
import { createPerson, type TestPerson, type TestPersonOptions } from '@alliance/accounts/testing';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { decodeId, encodeId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const CHANGE = 'mutation($input: ChangeRoleInput!) { changeRole(input: $input) { person { id } userErrors { code path message } } }';
const UPDATE = `mutation($input: UpdateProfileInput!) { updateProfile(input: $input) {
  person { displayName locale timeZone revision } userErrors { code path } conflict { current { displayName } } } }`;

describe('people', () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  let cityId: string;
  let otherId: string;
  let organisationId: string;
  let manager: TestPerson;

  const make = (options: TestPersonOptions = {}) => createPerson(app, { cityId, organisationId, ...options });
  const change = async (actor: TestPerson | undefined, person: TestPerson, input: object) => {
    const { data, errors } = await app.gql(
      CHANGE,
      { input: { personId: encodeId('pers', person.person.id), cityId: encodeId('city', cityId), ...input } },
      { token: actor?.token },
    );
    return errors ? errors[0]!.extensions['code'] : data.changeRole.userErrors.map(({ code }: { code: string }) => code).join() || 'done';
  };
  const organisationOnly = () => ({ cityId: null, organisationId: encodeId('org', organisationId) });
  const rolesOf = async ({ person }: TestPerson) =>
    (await app.rows('SELECT role FROM role_grant WHERE person_id = $1 ORDER BY role', [person.id])).map(({ role }) => role);
  const unchanged = async (work: () => Promise<unknown>): Promise<unknown> => {
    const before = await app.contents(['access_token']);
    const answer = await work();
    expect(await app.contents(['access_token'])).toEqual(before);
    return answer;
  };

  beforeAll(async () => {
    app = await createTestApp();
    mailbox = new TestMailbox(app);
    otherId = (await createCity(app.database)).id;
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cityId = (await createCity(app.database, { slug: `city-${Math.random()}`, name: 'Espoo', texts: { fi: 'Espoo', sv: 'Esbo' } })).id;
    organisationId = (await createOrganisation(app.database, { slug: `org-${Math.random()}`, name: 'Solar Ltd', cityId })).id;
    manager = await make({ role: 'MANAGER', displayName: 'Manager' });
  });

  it('get exactly the role that the manager gives, and are told', async () => {
    const person = await make({ role: 'CONTRIBUTOR', locale: 'sv' });
    await app.get(AccountService).grantRole(null, person.person.id, 'EDITOR', cityId);
    expect(await change(manager, person, { role: 'MANAGER' })).toBe('done');
    expect(await rolesOf(person)).toEqual(['MANAGER']);
    const mail = await mailbox.latest(person.person.email);
    expect([mail.subject, mail.headers['content-language']]).toEqual(['Din roll har ändrats: Esbo', 'sv']);
    expect(mail.text).toContain('Tidigare: skribent och redaktör.');
    expect(mail.text).toContain('Nu: ansvarig.');
    const entries = await app.rows(
      `SELECT actor_id, city_id, state FROM audit_entry WHERE record_id = $1 AND action = 'person.changeRole'`,
      [person.person.id],
    );
    expect(entries).toEqual([{ actor_id: manager.person.id, city_id: cityId, state: { from: 'CONTRIBUTOR, EDITOR', to: 'MANAGER' } }]);
    // The new rights hold from the next request on.
    expect(await change(person, person, { role: 'EDITOR' })).toBe('done');
    expect(await unchanged(() => change(person, manager, { role: 'EDITOR' }))).toBe('FORBIDDEN');
  });

  it('lose their role, and nobody who looked after them sees them any more', async () => {
    const person = await make({ role: 'EDITOR', locale: 'en' });
    const { data } = await app.gql(
      CHANGE,
      { input: { personId: encodeId('pers', person.person.id), cityId: encodeId('city', cityId), role: null } },
      manager,
    );
    expect(data.changeRole).toEqual({ person: null, userErrors: [] });
    expect(await rolesOf(person)).toEqual([]);
    const mail = await mailbox.latest(person.person.email);
    expect(mail.subject).toBe('Your role has ended: Espoo');
    expect(mail.text).toContain('Before: editor.');
    expect(await unchanged(() => change(manager, person, { role: 'EDITOR' }))).toBe('NOT_FOUND');
  });

  it('change nothing, and get no mail, where the role is the same', async () => {
    const person = await make({ role: 'EDITOR' });
    expect(await unchanged(() => change(manager, person, { role: 'EDITOR' }))).toBe('done');
  });

  it('stay as they are where somebody changed them meanwhile', async () => {
    const person = await make({ role: 'EDITOR' });
    expect(await unchanged(() => change(manager, person, { role: 'MANAGER', expectedRoles: ['CONTRIBUTOR'] }))).toBe('CONFLICT');
    expect(await change(manager, person, { role: 'MANAGER', expectedRoles: ['EDITOR'] })).toBe('done');
  });

  it('never leave a city without a manager, unless somebody above it says why', async () => {
    const coordinator = await make({ role: 'COORDINATOR' });
    expect(await unchanged(() => change(manager, manager, { role: null }))).toBe('WRONG_STATE');
    expect(await unchanged(() => change(manager, manager, { role: 'EDITOR' }))).toBe('WRONG_STATE');
    expect(await unchanged(() => change(coordinator, manager, { role: null }))).toBe('REQUIRED');
    const shutOut = await make({ role: 'MANAGER' });
    await app.get(AccountService).disablePerson(null, shutOut.person.id);
    expect(await unchanged(() => change(manager, manager, { role: null }))).toBe('WRONG_STATE');
    const second = await make({ role: 'MANAGER' });
    expect(await change(manager, manager, { role: null })).toBe('done');
    expect(await change(coordinator, second, { role: null, reason: 'The city has left the alliance.' })).toBe('done');
    expect(await rolesOf(second)).toEqual([]);
  });

  it('never get a role above cities from anybody, nor one of another kind of place', async () => {
    const person = await make({ role: 'EDITOR' });
    const admin = await make({ role: 'ADMIN' });
    for (const role of ['COORDINATOR', 'ADMIN', 'PARTICIPANT', 'PARTNER']) {
      expect([role, await unchanged(() => change(admin, person, { role }))]).toEqual([role, 'INVALID']);
    }
    const partner = await make({ role: 'PARTNER' });
    expect(await unchanged(() => change(admin, partner, { ...organisationOnly(), role: 'EDITOR' }))).toBe('INVALID');
  });

  it('lose also roles that a sign-in provider gave: whoever has left never signs in there again', async () => {
    const person = await make();
    await app.get(AccountService).grantRole(null, person.person.id, 'EDITOR', cityId, 'oidc:city');
    const { data } = await app.gql(
      'query($id: ID!) { city(id: $id) { people(first: 10, where: { role: { eq: EDITOR } }) { nodes { source } } } }',
      { id: encodeId('city', cityId) },
      manager,
    );
    expect(data.city.people.nodes).toEqual([{ source: 'oidc:city' }]);
    expect(await change(manager, person, { role: 'CONTRIBUTOR' })).toBe('done');
    expect(await app.rows('SELECT role, source FROM role_grant WHERE person_id = $1', [person.person.id])).toEqual([
      { role: 'CONTRIBUTOR', source: null },
    ]);
    await app.get(AccountService).grantRole(null, person.person.id, 'MANAGER', cityId, 'oidc:city');
    expect(await change(manager, person, { role: null })).toBe('done');
    expect(await rolesOf(person)).toEqual([]);
  });

  it('leave no invitation waiting where they may no longer invite', async () => {
    const leaving = await make({ role: 'MANAGER' });
    await app.get(AccountService).grantRole(null, leaving.person.id, 'MANAGER', otherId);
    const invite = async (actor: TestPerson, where: object) => {
      const kind = 'organisationId' in where ? 'Organisation' : 'City';
      const mutation = `mutation($input: InviteTo${kind}Input!) { inviteTo${kind}(input: $input) { invitation { id } } }`;
      const input = { email: `${Math.random()}@people.example`, ...where };
      const { data } = await app.gql(mutation, { input }, actor);
      return decodeId(data[`inviteTo${kind}`].invitation.id)!.uuid;
    };
    const toCity = (id: string) => ({ cityId: encodeId('city', id), role: 'EDITOR' });
    const toOrganisation = { organisationId: encodeId('org', organisationId) };
    const gone = [await invite(leaving, toCity(cityId)), await invite(leaving, toOrganisation)];
    const kept = [await invite(leaving, toCity(otherId)), await invite(manager, toCity(cityId)), await invite(manager, toOrganisation)];
    const withdrawn = async (ids: string[]) =>
      (await app.rows('SELECT withdrawn_at FROM invitation WHERE id = ANY ($1)', [ids])).map(({ withdrawn_at }) => withdrawn_at !== null);
    expect(await change(manager, leaving, { role: 'MANAGER' })).toBe('done');
    expect(await withdrawn(gone)).toEqual([false, false]);
    expect(await change(manager, leaving, { role: 'EDITOR' })).toBe('done');
    expect([await withdrawn(gone), await withdrawn(kept)]).toEqual([
      [true, true],
      [false, false, false],
    ]);
    const entries = await app.rows(
      `SELECT actor_id, city_id, state FROM audit_entry WHERE action = 'invitation.withdraw' AND record_id = ANY ($1)`,
      [gone],
    );
    const entry = { actor_id: manager.person.id, city_id: cityId, state: { from: 'PENDING', to: 'WITHDRAWN' } };
    expect(entries).toEqual([entry, entry]);
    const messages = await app.rows('SELECT state FROM mail_message WHERE dedupe_key = ANY ($1)', [gone.map((id) => `${id}:1`)]);
    expect(messages).toEqual([{ state: 'CANCELLED' }, { state: 'CANCELLED' }]);
  });

  it('are changed by those who look after them alone', async () => {
    const stranger = await createPerson(app, { role: 'MANAGER', cityId: otherId });
    const outcome: Record<string, unknown> = {};
    for (const role of ['PARTICIPANT', 'PARTNER', 'CONTRIBUTOR', 'EDITOR', 'MANAGER', 'COORDINATOR', 'ADMIN'] as const) {
      const actor = await make({ role });
      const partner = await make({ role: 'PARTNER' });
      outcome[role] = [
        await change(actor, await make({ role: 'CONTRIBUTOR' }), { role: 'EDITOR' }),
        await change(actor, await createPerson(app, { role: 'CONTRIBUTOR', cityId: otherId }), {
          cityId: encodeId('city', otherId),
          role: 'EDITOR',
        }),
        await change(actor, partner, { ...organisationOnly(), role: null }),
      ];
    }
    expect(outcome).toEqual({
      PARTICIPANT: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
      PARTNER: ['FORBIDDEN', 'FORBIDDEN', 'done'],
      CONTRIBUTOR: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
      EDITOR: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
      MANAGER: ['done', 'FORBIDDEN', 'done'],
      COORDINATOR: ['done', 'done', 'done'],
      ADMIN: ['done', 'done', 'done'],
    });
    expect(await unchanged(() => change(stranger, manager, { role: 'EDITOR' }))).toBe('FORBIDDEN');
    expect(await unchanged(() => change(undefined, manager, { role: 'EDITOR' }))).toBe('UNAUTHENTICATED');
  });

  it('show to themselves, and to those who look after them, with the roles that these look after', async () => {
    const person = await make({ role: 'EDITOR', displayName: 'Editor', email: `editor-${organisationId}@people.example` });
    await app.get(AccountService).grantRole(null, person.person.id, 'PARTNER', organisationId);
    await app.get(AccountService).grantRole(null, person.person.id, 'CONTRIBUTOR', otherId);
    const query = `query($city: ID!, $org: ID!, $person: ID!) {
      city(id: $city) { people(first: 50) { nodes { role person { displayName } } } }
      organisation(id: $org) { people(first: 50) { nodes { role person { displayName } } } }
      node(id: $person) { ... on Person { displayName email grants { role } registrations(first: 1) { totalCount } invitations(first: 1) { totalCount } } } }`;
    const variables = { city: encodeId('city', cityId), org: encodeId('org', organisationId), person: encodeId('pers', person.person.id) };
    const seen = async (viewer?: TestPerson) => {
      const { data } = await app.gql(query, variables, { token: viewer?.token });
      const list = (place: any) => place.people.nodes.map((one: any) => `${one.role} ${one.person.displayName}`);
      return [list(data.city), list(data.organisation), data.node && [data.node.displayName, data.node.grants.map((one: any) => one.role)]];
    };
    const partner = await make({ role: 'PARTNER', displayName: 'Partner' });
    const everything = [
      ['MANAGER Manager', 'EDITOR Editor'],
      ['PARTNER Editor', 'PARTNER Partner'],
      ['Editor', ['CONTRIBUTOR', 'EDITOR', 'PARTNER']],
    ];
    expect(await seen(await make({ role: 'COORDINATOR' }))).toEqual(everything);
    expect(await seen(await make({ role: 'ADMIN' }))).toEqual(everything);
    expect(await seen(manager)).toEqual([everything[0], everything[1], ['Editor', ['EDITOR', 'PARTNER']]]);
    expect(await seen(partner)).toEqual([[], everything[1], ['Editor', ['PARTNER']]]);
    expect(await seen(person)).toEqual([['EDITOR Editor'], everything[1], everything[2]]);
    expect(await seen(await createPerson(app, { role: 'MANAGER', cityId: otherId }))).toEqual([[], [], ['Editor', ['CONTRIBUTOR']]]);
    const contributor = await make({ role: 'CONTRIBUTOR', displayName: 'Contributor' });
    expect(await seen(contributor)).toEqual([['CONTRIBUTOR Contributor'], [], null]);
    expect(await seen(await make())).toEqual([[], [], null]);
    expect(await seen()).toEqual([[], [], null]);
  });

  it('follow their organisation to another city', async () => {
    const partner = await make({ role: 'PARTNER' });
    const stranger = await createPerson(app, { role: 'MANAGER', cityId: otherId });
    const sees = async (viewer: TestPerson) =>
      (await app.gql('query($id: ID!) { node(id: $id) { id } }', { id: encodeId('pers', partner.person.id) }, viewer)).data.node !== null;
    expect([await sees(manager), await sees(stranger)]).toEqual([true, false]);
    await app.rows('UPDATE organisation SET city_id = $2 WHERE id = $1', [organisationId, otherId]);
    expect([await sees(manager), await sees(stranger)]).toEqual([false, true]);
  });

  it('are listed page by page, the longest first', async () => {
    for (let count = 0; count < 3; count++) await make({ role: 'EDITOR' });
    const query = `query($id: ID!, $after: String) { city(id: $id) { people(first: 2, after: $after) {
      totalCount nodes { id role since } pageInfo { hasNextPage endCursor } } } }`;
    const id = encodeId('city', cityId);
    const first = (await app.gql(query, { id }, manager)).data.city.people;
    const second = (await app.gql(query, { id, after: first.pageInfo.endCursor }, manager)).data.city.people;
    expect([first.totalCount, first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([4, 2, 2, false]);
    expect(first.nodes[0].role).toBe('MANAGER');
    const ids = [...first.nodes, ...second.nodes].map((one: { id: string }) => one.id);
    expect([new Set(ids).size, ids.every((one) => decodeId(one)?.prefix === 'grant')]).toEqual([4, true]);
    expect(
      (
        await app.gql(
          'query($id: ID!) { node(id: $id) { ... on RoleGrant { role city { name } organisation { name } } } }',
          { id: ids[0] },
          manager,
        )
      ).data.node,
    ).toEqual({
      role: 'MANAGER',
      city: { name: 'Espoo' },
      organisation: null,
    });
  });

  it('change their own name, language and time zone', async () => {
    const person = await make({ displayName: 'Before' });
    const update = async (input: object, viewer: TestPerson | undefined = person) => {
      const { data, errors } = await app.gql(UPDATE, { input: { expectedRevision: 1, ...input } }, { token: viewer?.token });
      return errors ? errors[0]!.extensions['code'] : data.updateProfile;
    };
    const changed = { displayName: 'After', locale: 'fi', timeZone: 'Europe/Helsinki' };
    expect(await update(changed)).toEqual({ person: { ...changed, revision: 2 }, userErrors: [], conflict: null });
    expect(
      await app.rows(`SELECT changed_fields FROM audit_entry WHERE action = 'person.update' AND record_id = $1`, [person.person.id]),
    ).toEqual([{ changed_fields: ['displayName', 'locale', 'timeZone'] }]);
    expect(await unchanged(() => update({ displayName: 'Late' }))).toEqual({
      person: null,
      userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedRevision'] }],
      conflict: { current: { displayName: 'After' } },
    });
    const failed = (code: string, field: string) => ({ person: null, userErrors: [{ code, path: ['input', field] }], conflict: null });
    const again = { expectedRevision: 2 };
    expect(await unchanged(() => update({ ...again, displayName: ' ' }))).toEqual(failed('REQUIRED', 'displayName'));
    expect(await unchanged(() => update({ ...again, displayName: 'x'.repeat(201) }))).toEqual(failed('TOO_LONG', 'displayName'));
    expect(await unchanged(() => update({ ...again, displayName: 'a\nb' }))).toEqual(failed('INVALID', 'displayName'));
    expect(await unchanged(() => update({ ...again, timeZone: 'Mars/Olympus' }))).toEqual(failed('INVALID', 'timeZone'));
    expect(await unchanged(async () => (await app.gql(UPDATE, { input: { expectedRevision: 1 } })).errors![0]!.extensions['code'])).toBe(
      'UNAUTHENTICATED',
    );
  });
});
