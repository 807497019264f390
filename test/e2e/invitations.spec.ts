import { AccountService, InvitationDirectory } from '@alliance/accounts';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { encodeId, newId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const DAY = 24 * 60 * 60 * 1_000;
const INVITE = `mutation($input: InviteToCityInput!) { inviteToCity(input: $input) {
  invitation { id email role scopeKind scopeId state locale inviterName sentCount } userErrors { code path message } } }`;
const INVITE_PARTNER = `mutation($input: InviteToOrganisationInput!) { inviteToOrganisation(input: $input) {
  invitation { id email role scopeKind state organisation { name } city { id } } userErrors { code path message } } }`;
const answering = (name: string) => {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation($input: ${title}Input!) { ${name}(input: $input) { invitation { id state sentCount } userErrors { code path message } } }`;
};
const OWN = '{ viewer { grants { role scopeId } invitations(first: 10) { totalCount nodes { id role state city { name } } } } }';

/** The secret in the link of a mail. */
const tokenOf = ({ links }: { links: string[] }): string => new URL(links[0]!).searchParams.get('token')!;

describe('invitations', () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  let city: { id: string; publicId: string };
  let other: string;
  let organisation: string;
  let manager: TestPerson;
  let count = 0;

  const address = (): string => `guest-${++count}@people.example`;
  const call = async (document: string, input: object, person?: TestPerson) => {
    const { data, errors } = await app.gql(document, { input }, { token: person?.token });
    return errors ? { code: errors[0]!.extensions['code'] } : Object.values<any>(data)[0];
  };
  const invite = async (input: object = {}, person = manager) =>
    call(INVITE, { cityId: city.publicId, email: address(), role: 'EDITOR', ...input }, person);
  const answer = (name: string, input: object, person?: TestPerson) => call(answering(name), input, person);
  const invited = async (input: object = {}) => {
    const email = address();
    const { invitation } = await invite({ email, ...input });
    const mail = await mailbox.latest(email);
    return { id: invitation.id as string, email, token: tokenOf(mail), mail };
  };
  const audited = async (id: string) =>
    app.rows(`SELECT action, actor_id, city_id, state FROM audit_entry WHERE record_id = $1 ORDER BY id`, [uuid(id)]);
  const uuid = (id: string): string => id.replace(/^[a-z]+_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const unchanged = async (work: () => Promise<unknown>): Promise<unknown> => {
    const before = await app.contents(['access_token']);
    const answer = await work();
    expect(await app.contents(['access_token'])).toEqual(before);
    return answer;
  };
  const refusal = (code: string, ...path: string[]) => ({
    invitation: null,
    userErrors: [{ code, path: path.length > 0 ? ['input', ...path] : [], message: expect.any(String) }],
  });

  beforeAll(async () => {
    app = await createTestApp();
    mailbox = new TestMailbox(app);
    const { id } = await createCity(app.database, { name: 'Espoo', texts: { sv: 'Esbo' } });
    city = { id, publicId: encodeId('city', id) };
    other = encodeId('city', (await createCity(app.database)).id);
    organisation = encodeId('org', (await createOrganisation(app.database, { name: 'Solar Ltd', cityId: id })).id);
    manager = await createPerson(app, { role: 'MANAGER', cityId: id, displayName: 'Maija <b>Esimerkki</b>' });
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.reset());

  it('go to an address by mail, with a link that is nowhere else', async () => {
    const email = address();
    const answer = await invite({ email: email.toUpperCase(), role: 'MANAGER', locale: 'sv' });
    expect(answer).toEqual({
      invitation: {
        id: expect.stringMatching(/^inv_/),
        email,
        role: 'MANAGER',
        scopeKind: 'CITY',
        scopeId: city.publicId,
        state: 'PENDING',
        locale: 'sv',
        inviterName: 'Maija <b>Esimerkki</b>',
        sentCount: 1,
      },
      userErrors: [],
    });
    const mail = await mailbox.latest(email);
    expect([mail.to, mail.subject, mail.headers['content-language']]).toEqual([email, 'Inbjudan till Alliance Exchange: Esbo', 'sv']);
    expect(mail.links).toEqual([expect.stringMatching(/\/invitation\?token=[\w-]{43}$/)]);
    // The mail is the guest's: it must not keep the name of somebody who is erased later.
    expect(mail.html + mail.text).not.toContain('Esimerkki');
    expect(mail.text).toContain('Stad: Esbo. Din roll där: ansvarig.');
    expect(mail.text).toContain('Länken fungerar i 14 dagar.');
    expect(JSON.stringify(await app.contents())).not.toContain(tokenOf(mail));
    expect(await audited(answer.invitation.id)).toEqual([
      { action: 'invitation.create', actor_id: manager.person.id, city_id: city.id, state: { from: null, to: 'PENDING' } },
    ]);
  });

  it.each([
    ['en', 'Invitation to Alliance Exchange: Espoo', 'City: Espoo. Your role there: editor.'],
    ['fi', 'Kutsu Alliance Exchange -palveluun: Espoo', 'Kaupunki: Espoo. Roolisi siellä: toimittaja.'],
    ['de', 'Einladung zu Alliance Exchange: Espoo', 'Stadt: Espoo. Ihre Rolle dort: Redaktion.'],
  ])('speak %s', async (locale, subject, sentence) => {
    const { mail } = await invited({ locale });
    expect([mail.subject, mail.headers['content-language']]).toEqual([subject, locale]);
    expect(mail.text).toContain(sentence);
  });

  it('answer the same whether the address has an account or not, and write in the language of the account', async () => {
    const account = await createPerson(app, { email: address(), locale: 'fi' });
    const known = await invite({ email: account.person.email });
    const email = address();
    const unknown = await invite({ email });
    const blank = { ...known.invitation, id: '', email: '' };
    expect(blank).toEqual({ ...unknown.invitation, id: '', email: '' });
    expect((await mailbox.latest(account.person.email)).headers['content-language']).toBe('fi');
    expect((await mailbox.latest(email)).headers['content-language']).toBe('en');
  });

  it('give the role to whoever has the address, once', async () => {
    const guest = await createPerson(app, { email: address() });
    const { invitation } = await invite({ email: guest.person.email });
    expect((await app.gql(OWN, {}, guest)).data.viewer).toEqual({
      grants: [],
      invitations: { totalCount: 1, nodes: [{ id: invitation.id, role: 'EDITOR', state: 'PENDING', city: { name: 'Espoo' } }] },
    });
    const done = { invitation: { id: invitation.id, state: 'ACCEPTED', sentCount: 1 }, userErrors: [] };
    expect(await answer('acceptInvitation', { id: invitation.id }, guest)).toEqual(done);
    expect(await unchanged(() => answer('acceptInvitation', { id: invitation.id }, guest))).toEqual(done);
    expect((await app.gql(OWN, {}, guest)).data.viewer).toEqual({
      grants: [{ role: 'EDITOR', scopeId: city.publicId }],
      invitations: { totalCount: 0, nodes: [] },
    });
    expect((await audited(invitation.id)).at(-1)).toEqual({
      action: 'invitation.accept',
      actor_id: guest.person.id,
      city_id: city.id,
      state: { from: 'PENDING', to: 'ACCEPTED' },
    });
    expect(await unchanged(() => answer('declineInvitation', { id: invitation.id }, guest))).toEqual(refusal('WRONG_STATE'));
    expect(await unchanged(() => answer('withdrawInvitation', { id: invitation.id }, manager))).toEqual(refusal('WRONG_STATE'));
    expect(await unchanged(() => invite({ email: guest.person.email }))).toEqual(refusal('TAKEN', 'email'));
  });

  it('are for whoever read the mail, whatever account they have; the invitation is theirs from then on', async () => {
    const { id, token, email } = await invited();
    const guest = await createPerson(app);
    expect(await unchanged(() => answer('acceptInvitation', { id }, guest))).toEqual({ code: 'NOT_FOUND' });
    expect((await answer('acceptInvitation', { token }, guest)).invitation).toEqual({ id, state: 'ACCEPTED', sentCount: 1 });
    expect(await app.rows('SELECT email, accepted_by_id FROM invitation WHERE id = $1', [uuid(id)])).toEqual([
      { email: guest.person.email, accepted_by_id: guest.person.id },
    ]);
    // The mailbox that it went to is known to the audit trail alone, sealed.
    expect(JSON.stringify(await app.contents(['mail_message']))).not.toContain(email);
    const thief = await createPerson(app);
    expect(await unchanged(() => answer('acceptInvitation', { token }, thief))).toEqual(refusal('WRONG_STATE'));
  });

  it('are declined by the address, or by the mail without any account', async () => {
    const guest = await createPerson(app, { email: address() });
    const { invitation } = await invite({ email: guest.person.email });
    expect((await answer('declineInvitation', { id: invitation.id }, guest)).invitation.state).toBe('DECLINED');
    const { id, token } = await invited();
    expect(await unchanged(() => answer('declineInvitation', { id }))).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await answer('declineInvitation', { token })).toEqual({ invitation: null, userErrors: [] });
    expect(await audited(id)).toMatchObject([{}, { action: 'invitation.decline', actor_id: null, state: { to: 'DECLINED' } }]);
    expect(await unchanged(() => answer('acceptInvitation', { token }, guest))).toEqual(refusal('WRONG_STATE'));
    expect(await unchanged(() => answer('resendInvitation', { id }, manager))).toEqual(refusal('WRONG_STATE'));
    expect(await unchanged(() => answer('declineInvitation', { token: 'x'.repeat(43) }))).toEqual(refusal('NOT_FOUND', 'token'));
  });

  it('run out to the moment after 14 days, and come to life when sent again', async () => {
    const guest = await createPerson(app);
    app.clock.set('2030-01-01T12:00:00.000Z');
    const { id, token, email } = await invited();
    app.clock.set('2030-01-15T11:59:59.999Z');
    const state = async () => (await app.gql(`{ node(id: "${id}") { ... on Invitation { state expiresAt } } }`, {}, manager)).data.node;
    expect(await state()).toEqual({ state: 'PENDING', expiresAt: '2030-01-15T12:00:00.000Z' });
    app.clock.set('2030-01-15T12:00:00.000Z');
    expect(await state()).toEqual({ state: 'EXPIRED', expiresAt: '2030-01-15T12:00:00.000Z' });
    expect(await unchanged(() => answer('acceptInvitation', { token }, guest))).toEqual(refusal('CLOSED'));
    expect(await unchanged(() => invite({ email }))).toEqual({
      invitation: null,
      userErrors: [{ code: 'TAKEN', path: ['input', 'email'], message: expect.stringContaining('resendInvitation') }],
    });
    expect((await answer('resendInvitation', { id }, manager)).invitation).toEqual({ id, state: 'PENDING', sentCount: 2 });
    const next = tokenOf(await mailbox.latest(email));
    expect(await unchanged(() => answer('acceptInvitation', { token }, guest))).toEqual(refusal('NOT_FOUND', 'token'));
    expect((await answer('acceptInvitation', { token: next }, guest)).invitation.state).toBe('ACCEPTED');
  });

  it('are sent to an address five times a day for one city, however they are renewed', async () => {
    app.clock.set('2031-01-01T12:00:00.000Z');
    const { id, email } = await invited();
    for (let time = 2; time <= 4; time++) expect((await answer('resendInvitation', { id }, manager)).invitation.sentCount).toBe(time);
    await answer('withdrawInvitation', { id }, manager);
    const again = await invite({ email });
    expect(again.userErrors).toEqual([]);
    expect(await unchanged(() => answer('resendInvitation', { id: again.invitation.id }, manager))).toEqual(refusal('LIMIT'));
    app.clock.advance(DAY);
    expect((await answer('resendInvitation', { id: again.invitation.id }, manager)).userErrors).toEqual([]);
  });

  it('are sent by one person fifty times a day, to whomever and wherever', async () => {
    const inviter = await createPerson(app, { role: 'COORDINATOR' });
    app.clock.set('2032-01-01T12:00:00.000Z');
    const first = (await invite({}, inviter)).invitation.id;
    app.clock.set('2032-01-01T12:00:00.001Z');
    await answer('resendInvitation', { id: first }, inviter);
    for (let sent = 2; sent < 50; sent++)
      expect((await invite({ cityId: sent % 2 ? other : city.publicId }, inviter)).userErrors).toEqual([]);
    const refused = async () => {
      expect(await unchanged(() => invite({}, inviter))).toEqual(refusal('LIMIT'));
      expect(await unchanged(() => answer('resendInvitation', { id: first }, inviter))).toEqual(refusal('LIMIT'));
      expect(await unchanged(() => call(INVITE_PARTNER, { organisationId: organisation, email: address() }, inviter))).toEqual(
        refusal('LIMIT'),
      );
    };
    await refused();
    // What somebody else sends, also again, is not theirs.
    expect((await answer('resendInvitation', { id: first }, manager)).userErrors).toEqual([]);
    app.clock.set('2032-01-02T11:59:59.999Z');
    await refused();
    app.clock.set('2032-01-02T12:00:00.000Z');
    expect((await invite({}, inviter)).userErrors).toEqual([]);
    await refused();
  });

  it('are answered with no token that is for reading alone', async () => {
    const guest = await createPerson(app, { email: address() });
    const { invitation } = await invite({ email: guest.person.email });
    const { token } = await invited();
    const tokenFor = async (...scopes: string[]) => {
      const { secret } = await app.get(AccountService).createToken(null, guest.person.id, { name: 'spec', scopes });
      return { ...guest, token: secret };
    };
    const reader = await tokenFor('read', 'write:practices');
    for (const name of ['acceptInvitation', 'declineInvitation'])
      for (const reference of [{ id: invitation.id }, { token }])
        expect([name, await unchanged(() => answer(name, reference, reader))]).toEqual([name, { code: 'FORBIDDEN' }]);
    const writer = await tokenFor('write:people');
    expect((await answer('declineInvitation', { id: invitation.id }, writer)).userErrors).toEqual([]);
    expect((await answer('acceptInvitation', { token }, writer)).userErrors).toEqual([]);
  });

  it('lead nowhere once taken back, not even those whose mail has not left', async () => {
    const guest = await createPerson(app);
    const { id, token } = await invited();
    expect((await answer('withdrawInvitation', { id }, manager)).invitation.state).toBe('WITHDRAWN');
    expect(await unchanged(() => answer('acceptInvitation', { token }, guest))).toEqual(refusal('WRONG_STATE'));
    const email = address();
    const { invitation } = await invite({ email });
    await answer('withdrawInvitation', { id: invitation.id }, manager);
    await mailbox.deliver();
    expect(mailbox.all.filter(({ to }) => to === email)).toEqual([]);
  });

  it.each([
    ['a role above cities', { role: 'COORDINATOR' }, 'INVALID', 'role'],
    ['a role that everybody has', { role: 'PARTICIPANT' }, 'INVALID', 'role'],
    ['a partner of a city', { role: 'PARTNER' }, 'INVALID', 'role'],
    ['a city that is none', { cityId: encodeId('city', newId()) }, 'NOT_FOUND', 'cityId'],
    ['the id of something else', { cityId: encodeId('org', newId()) }, 'INVALID', 'cityId'],
  ])('refuse %s', async (_what, fault, code, field) => {
    expect(await unchanged(() => invite(fault))).toEqual(refusal(code, field));
  });

  it('come from those who look after the city or organisation alone', async () => {
    const uuidOfOrganisation = uuid(organisation);
    const outcome: Record<string, unknown> = {};
    for (const role of ['PARTICIPANT', 'PARTNER', 'CONTRIBUTOR', 'EDITOR', 'MANAGER', 'COORDINATOR', 'ADMIN'] as const) {
      const person = await createPerson(app, { role, cityId: city.id, organisationId: uuidOfOrganisation });
      const verdict = async (work: Promise<any>) => {
        const { code, userErrors } = await work;
        return code ?? userErrors.length;
      };
      outcome[role] = [
        await verdict(invite({}, person)),
        await verdict(invite({ cityId: other }, person)),
        await verdict(call(INVITE_PARTNER, { organisationId: organisation, email: address() }, person)),
      ];
    }
    expect(outcome).toEqual({
      PARTICIPANT: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
      PARTNER: ['FORBIDDEN', 'FORBIDDEN', 0],
      CONTRIBUTOR: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
      EDITOR: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
      MANAGER: [0, 'FORBIDDEN', 0],
      COORDINATOR: [0, 0, 0],
      ADMIN: [0, 0, 0],
    });
  });

  it('to an organisation make a partner', async () => {
    const email = address();
    const { invitation } = await call(INVITE_PARTNER, { organisationId: organisation, email }, manager);
    expect(invitation).toMatchObject({
      email,
      role: 'PARTNER',
      scopeKind: 'ORGANISATION',
      organisation: { name: 'Solar Ltd' },
      city: null,
    });
    const mail = await mailbox.latest(email);
    expect(mail.text).toContain('Organisation: Solar Ltd. Your role there: partner.');
    const guest = await createPerson(app, { email });
    await answer('acceptInvitation', { id: invitation.id }, guest);
    expect((await app.gql(OWN, {}, guest)).data.viewer.grants).toEqual([{ role: 'PARTNER', scopeId: organisation }]);
  });

  it('show to nobody but the addressee and those who may invite', async () => {
    const { id, email } = await invited();
    const lists = `query { city(id: "${city.publicId}") { invitations(first: 100, where: { state: { eq: PENDING } }) { nodes { id } } } node(id: "${id}") { id } }`;
    const seen = async (person?: TestPerson) => {
      const { data } = await app.gql(lists, {}, { token: person?.token });
      return [data.city?.invitations.nodes.some((one: { id: string }) => one.id === id), data.node?.id === id];
    };
    expect(await seen()).toEqual([false, false]);
    expect(await seen(manager)).toEqual([true, true]);
    expect(await seen(await createPerson(app, { email }))).toEqual([true, true]);
    expect(await seen(await createPerson(app, { role: 'COORDINATOR' }))).toEqual([true, true]);
    for (const role of ['PARTICIPANT', 'PARTNER', 'EDITOR'] as const) {
      expect([role, await seen(await createPerson(app, { role, cityId: city.id, organisationId: uuid(organisation) }))]).toEqual([
        role,
        [false, false],
      ]);
    }
    const stranger = await createPerson(app, { role: 'MANAGER', cityId: uuid(other) });
    expect(await seen(stranger)).toEqual([false, false]);
    for (const name of ['resendInvitation', 'withdrawInvitation', 'acceptInvitation', 'declineInvitation']) {
      expect([name, await unchanged(() => answer(name, { id }, stranger))]).toEqual([name, { code: 'NOT_FOUND' }]);
    }
    expect(await unchanged(() => answer('acceptInvitation', { id }, manager))).toEqual({ code: 'FORBIDDEN' });
  });

  it('let their addresses in while they wait, where only invited people may sign up', async () => {
    const directory = app.get(InvitationDirectory);
    const { id, email } = await invited();
    expect([await directory.isInvited(` ${email.toUpperCase()}`), await directory.isInvited(address())]).toEqual([true, false]);
    app.clock.advance(14 * DAY);
    expect(await directory.isInvited(email)).toBe(false);
    app.clock.reset();
    await answer('withdrawInvitation', { id }, manager);
    expect(await directory.isInvited(email)).toBe(false);
  });

  it('are sent once for a key, however often the request comes', async () => {
    const email = address();
    const input = { email, idempotencyKey: 'once' };
    const first = await invite(input);
    expect(await invite(input)).toEqual(first);
    await mailbox.deliver();
    expect(mailbox.all.filter(({ to }) => to === email)).toHaveLength(1);
  });
});
