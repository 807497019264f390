import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { LOCK_CLASS } from '@alliance/database';
import { encodeId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const ROUNDS = 20;
const CHANGE = 'mutation($input: ChangeRoleInput!) { changeRole(input: $input) { userErrors { code } } }';
const INVITE = 'mutation($input: InviteToCityInput!) { inviteToCity(input: $input) { invitation { id } userErrors { code } } }';
const INVITE_PARTNER = 'mutation($input: InviteToOrganisationInput!) { inviteToOrganisation(input: $input) { userErrors { code } } }';
const ACCEPT = 'mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { invitation { id } userErrors { code } } }';
const WITHDRAW = 'mutation($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) { userErrors { code } } }';
const RESEND = 'mutation($input: ResendInvitationInput!) { resendInvitation(input: $input) { userErrors { code } } }';

describeOnServer('people', () => {
  let app: TestApp;
  let city: { id: string; publicId: string };
  let managers: [TestPerson, TestPerson];
  let count = 0;

  /** What a mutation was told: the code of what went wrong, or "done". */
  const call = async (document: string, input: object, { token }: { token: string }): Promise<string> => {
    const { data, errors } = await app.gql(document, { input }, { token });
    if (errors) return String(errors[0]!.extensions['code']);
    return (
      Object.values<any>(data)[0]
        .userErrors.map(({ code }: { code: string }) => code)
        .join() || 'done'
    );
  };
  const invite = async (): Promise<{ id: string; guest: TestPerson; token: string }> => {
    const email = `race-${++count}@people.example`;
    const guest = await createPerson(app, { email });
    const input = { cityId: city.publicId, email, role: 'EDITOR' };
    const { data } = await app.gql(INVITE, { input }, managers[0]);
    const mail = await new TestMailbox(app).latest(email);
    return { id: data.inviteToCity.invitation.id, guest, token: new URL(mail.links[0]!).searchParams.get('token')! };
  };
  const grantsOf = async ({ person }: TestPerson): Promise<number> =>
    (await app.rows('SELECT 1 FROM role_grant WHERE person_id = $1', [person.id])).length;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const { id } = await createCity(app.database);
    city = { id, publicId: encodeId('city', id) };
    managers = [await createPerson(app, { role: 'MANAGER', cityId: id }), await createPerson(app, { role: 'MANAGER', cityId: id })];
  });

  it('who both stop managing a city at once leave one manager', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await createCity(app.database);
      const pair = [await createPerson(app, { role: 'MANAGER', cityId: id }), await createPerson(app, { role: 'MANAGER', cityId: id })];
      const stop = (one: TestPerson) =>
        call(CHANGE, { personId: encodeId('pers', one.person.id), cityId: encodeId('city', id), role: null }, one);
      expect((await Promise.all(pair.map(stop))).sort()).toEqual(['WRONG_STATE', 'done']);
      expect(await app.rows(`SELECT count(*)::int AS left FROM role_grant WHERE scope_id = $1`, [id])).toEqual([{ left: 1 }]);
    }
  });

  it('get one role from one invitation, however often they accept it at once', async () => {
    const { id, guest, token } = await invite();
    const inputs = Array.from({ length: 20 }, (_, index) => (index % 2 ? { id } : { token }));
    expect(new Set(await Promise.all(inputs.map((input) => call(ACCEPT, input, guest))))).toEqual(new Set(['done']));
    expect(await grantsOf(guest)).toBe(1);
    const entries = await app.rows(`SELECT action FROM audit_entry WHERE action = 'invitation.accept'`);
    expect(entries).toHaveLength(1);
  });

  it('by one link of a mail, get one role to one account', async () => {
    const { id, token } = await invite();
    const guests = await Promise.all(Array.from({ length: 10 }, () => createPerson(app)));
    const outcomes = await Promise.all(guests.map((guest) => call(ACCEPT, { token }, guest)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'WRONG_STATE']));
    const counts = await Promise.all(guests.map(grantsOf));
    expect([id, counts.reduce((sum, one) => sum + one)]).toEqual([id, 1]);
  });

  it('either take the role or find the invitation withdrawn, never both', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, guest } = await invite();
      const [accepted, withdrawn] = await Promise.all([call(ACCEPT, { id }, guest), call(WITHDRAW, { id }, managers[0])]);
      expect([accepted, withdrawn].sort()).toEqual(['WRONG_STATE', 'done']);
      expect(await grantsOf(guest)).toBe(accepted === 'done' ? 1 : 0);
    }
  });

  it('accept by a link either before it is renewed or not at all', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, guest, token } = await invite();
      const outcomes = await Promise.all([call(ACCEPT, { token }, guest), call(RESEND, { id }, managers[0])]);
      expect([
        ['done', 'WRONG_STATE'],
        ['NOT_FOUND', 'done'],
      ]).toContainEqual(outcomes);
      expect(await grantsOf(guest)).toBe(outcomes[0] === 'done' ? 1 : 0);
    }
  });

  describe('who stop managing a city', () => {
    let leaving: TestPerson;

    const stop = () => call(CHANGE, { personId: encodeId('pers', leaving.person.id), cityId: city.publicId, role: 'EDITOR' }, managers[0]);
    const inviteSomebody = () => call(INVITE, { cityId: city.publicId, email: `race-${++count}@people.example`, role: 'MANAGER' }, leaving);
    const waiting = async () => app.rows('SELECT 1 FROM invitation WHERE invited_by_id = $1 AND withdrawn_at IS NULL', [leaving.person.id]);
    const untilBlocked = async (sessions: number): Promise<void> => {
      const blocked = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      while ((await app.rows(blocked)).length < sessions) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    /** Both come while somebody else holds the city: they take their turns in the order given. */
    const inTurn = async (first: () => Promise<string>, second: () => Promise<string>): Promise<string[]> => {
      const outcomes = await app.database.transaction(async () => {
        await app.database.lock(LOCK_CLASS.scopeRoles, city.id);
        const calls = [first()];
        await untilBlocked(1);
        calls.push(second());
        await untilBlocked(2);
        return { calls };
      });
      return Promise.all(outcomes.calls);
    };

    beforeEach(() => {
      leaving = managers[1];
    });

    it('invite nobody after they stopped, also where they asked before', async () => {
      expect(await inTurn(stop, inviteSomebody)).toEqual(['done', 'FORBIDDEN']);
      expect(await waiting()).toEqual([]);
    });

    it('leave no invitation that they slipped in before', async () => {
      expect(await inTurn(inviteSomebody, stop)).toEqual(['done', 'done']);
      expect(await waiting()).toEqual([]);
    });

    it('leave none in the organisations of the city, which have locks of their own', async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { id } = await createOrganisation(app.database, { cityId: city.id });
        leaving = await createPerson(app, { role: 'MANAGER', cityId: city.id });
        const email = `race-${++count}@people.example`;
        const inviting = call(INVITE_PARTNER, { organisationId: encodeId('org', id), email }, leaving);
        const [stopped, invited] = await Promise.all([stop(), inviting]);
        expect([stopped, ['done', 'FORBIDDEN'].includes(invited)]).toEqual(['done', true]);
        expect(await waiting()).toEqual([]);
      }
    });
  });

  it('send fifty invitations a day, however many cities they write to at once', async () => {
    const inviter = await createPerson(app, { role: 'COORDINATOR' });
    const cities = await Promise.all(Array.from({ length: 6 }, async () => encodeId('city', (await createCity(app.database)).id)));
    const send = (cityId: string) => call(INVITE, { cityId, email: `race-${++count}@people.example`, role: 'EDITOR' }, inviter);
    for (let sent = 0; sent < 47; sent++) expect(await send(cities[0]!)).toBe('done');
    expect((await Promise.all(cities.map(send))).sort()).toEqual(['LIMIT', 'LIMIT', 'LIMIT', 'done', 'done', 'done']);
  });

  it('are invited once, and written to once, by everybody who invites them at once', async () => {
    const email = `race-${++count}@people.example`;
    const input = { cityId: city.publicId, email, role: 'EDITOR' };
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => call(INVITE, input, managers[index % 2]!)));
    expect(outcomes.sort()).toEqual([...Array<string>(9).fill('TAKEN'), 'done']);
    expect(await app.rows('SELECT cardinality(sent_times) AS sent FROM invitation WHERE email = $1', [email])).toEqual([{ sent: 1 }]);
  });
});
