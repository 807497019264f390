import { AccountService } from '@alliance/accounts';
import { createPerson } from '@alliance/accounts/testing';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import type { City, Organisation } from '@alliance/cities';
import { encodeId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import { Browser } from '../cookie-browser.js';
import { CLIENT_SECRET } from '../oidc-provider.js';
import { ATTEMPT_COOKIE, OidcJourney, SESSION_COOKIE } from '../oidc-journey.js';

const MAIJA = { email: 'Maija@People.Example', email_verified: true, name: 'Maija Esimerkki', locale: 'fi-FI' };

describe('signing in with a provider', () => {
  let journey: OidcJourney;
  let mailbox: TestMailbox;
  let city: City;
  let organisation: Organisation;
  const people = () =>
    journey.app.rows(
      'SELECT p.display_name, p.email, p.locale, i.provider_key, i.subject FROM person p LEFT JOIN person_identity i ON i.person_id = p.id ORDER BY p.id, i.id',
    );
  const count = async (table: string) => Number((await journey.app.rows(`SELECT count(*) FROM ${table}`))[0]!['count']);

  beforeAll(async () => {
    journey = await OidcJourney.start();
    mailbox = new TestMailbox(journey.app);
    city = await createCity(journey.app.database, { name: 'Rivertown' });
    organisation = await createOrganisation(journey.app.database, { name: 'Boat works' });
  });
  afterAll(() => journey?.close());
  beforeEach(async () => {
    await journey.app.rows('DELETE FROM person');
    await mailbox.deliver();
    journey.log.length = 0;
    journey.app.clock.reset();
  });

  it('makes an account for a verified address, and a session', async () => {
    journey.arrive('subject-1', MAIJA);
    const browser = new Browser();
    const response = await journey.signIn(browser);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/account');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await people()).toEqual([
      { display_name: 'Maija Esimerkki', email: 'maija@people.example', locale: 'fi', provider_key: 'city', subject: 'subject-1' },
    ]);
    expect(browser.cookie(journey.app.url, ATTEMPT_COOKIE)).toBeUndefined();
    expect(await journey.viewer(browser, 'displayName email locale identities { providerKey }')).toEqual({
      displayName: 'Maija Esimerkki',
      email: 'maija@people.example',
      locale: 'fi',
      identities: [{ providerKey: 'city' }],
    });
    expect(await journey.app.rows('SELECT method, ended_at FROM session')).toEqual([{ method: 'OIDC', ended_at: null }]);
    const actions = await journey.app.rows(`SELECT action, actor_id IS NULL AS by_system FROM audit_entry ORDER BY id DESC LIMIT 3`);
    expect(actions).toEqual([
      { action: 'session.begin', by_system: false },
      { action: 'identity.link', by_system: true },
      { action: 'person.create', by_system: true },
    ]);
    expect(journey.log).toEqual([]);
    expect(await mailbox.deliver()).toEqual([]);
  });

  it('asks the provider for a code with PKCE, state and nonce, and keeps all of that from the page', async () => {
    const browser = new Browser();
    const response = await browser.send(`${journey.app.url}/sign-in/oidc/city`);
    expect(response.status).toBe(303);
    const { origin, pathname, searchParams } = new URL(response.headers.get('location')!);
    expect(origin + pathname).toBe(`${journey.provider.issuer}/auth`);
    expect([...searchParams.keys()].sort()).toEqual([
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ]);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: 'city',
      code_challenge_method: 'S256',
      response_type: 'code',
      redirect_uri: `${journey.app.url}/sign-in/oidc/city/callback`,
      scope: 'openid email profile groups',
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-oidc=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie).not.toContain(searchParams.get('state'));
    const again = await new Browser().send(`${journey.app.url}/sign-in/oidc/city`);
    const other = new URL(again.headers.get('location')!).searchParams;
    for (const secret of ['state', 'nonce', 'code_challenge']) expect(other.get(secret)).not.toBe(searchParams.get(secret));
  });

  it('links the account that has the address already', async () => {
    const { person } = await createPerson(journey.app, { email: 'maija@people.example', displayName: 'Called otherwise' });
    journey.arrive('subject-1', MAIJA);
    await journey.signIn(new Browser());
    expect(await people()).toEqual([
      { display_name: 'Called otherwise', email: 'maija@people.example', locale: 'en', provider_key: 'city', subject: 'subject-1' },
    ]);
    expect(await journey.app.rows('SELECT person_id FROM session')).toEqual([{ person_id: person.id }]);
  });

  it.each([
    ['en', 'Your account is now linked to City of Rivers', '“City of Rivers”'],
    ['fi', 'Tilisi on nyt yhdistetty: Jokikaupunki', '”Jokikaupunki”'],
    ['sv', 'Ditt konto är nu kopplat till Flodstaden', '”Flodstaden”'],
    ['de', 'Ihr Konto ist jetzt verknüpft mit Flussstadt', '„Flussstadt“'],
  ] as const)('tells whoever had an account of the link, once, in their language: %s', async (locale, subject, name) => {
    const { person } = await createPerson(journey.app, { email: 'maija@people.example', locale });
    journey.arrive('subject-1', MAIJA);
    for (let time = 0; time < 2; time++) await journey.signIn(new Browser());
    const mails = await mailbox.deliver();
    expect(mails.map((mail) => [mail.to, mail.subject, mail.links])).toEqual([[person.email, subject, [`${journey.app.url}/account`]]]);
    expect(mails[0]!.text).toContain(name);
  });

  it('tells of each provider that an account is linked to after it was made', async () => {
    journey.arrive('subject-1', MAIJA);
    await journey.signIn(new Browser());
    expect(await mailbox.deliver()).toEqual([]);
    await journey.signIn(new Browser(), 'trusting');
    expect((await mailbox.deliver()).map(({ subject }) => subject)).toEqual(['Tilisi on nyt yhdistetty: Trusting']);
  });

  it.each(['Maija@City.Example', 'maija@harbour.example'])('takes the word of a provider on its own domains: %s', async (email) => {
    journey.arrive('subject-1', { ...MAIJA, email });
    const browser = new Browser();
    expect((await journey.signIn(browser, 'limited')).status).toBe(303);
    expect(await journey.viewer(browser, 'email')).toEqual({ email: email.toLowerCase() });
  });

  it('lets in who is invited, where newcomers need an invitation', async () => {
    const { token } = await createPerson(journey.app, { role: 'MANAGER', cityId: city.id });
    const input = { cityId: encodeId('city', city.id), email: 'maija@people.example', role: 'EDITOR' };
    const invite = 'mutation ($input: InviteToCityInput!) { inviteToCity(input: $input) { userErrors { message } } }';
    expect((await journey.app.gql(invite, { input }, { token })).data).toEqual({ inviteToCity: { userErrors: [] } });
    journey.arrive('subject-1', MAIJA);
    expect((await journey.signIn(new Browser(), 'second')).status).toBe(303);
    // An invitation is accepted by pressing a button, not by signing in.
    expect(await journey.roles('maija@people.example')).toEqual([]);
  });

  it('believes a provider that is configured to hand out verified addresses only', async () => {
    journey.arrive('subject-1', { email: 'maija@people.example', given_name: 'not asked for' });
    const browser = new Browser();
    await journey.signIn(browser, 'trusting');
    expect(await journey.viewer(browser)).toEqual({ displayName: 'maija', email: 'maija@people.example', locale: 'en' });
  });

  it('knows people again by their subject, whatever becomes of their address there', async () => {
    journey.arrive('subject-1', MAIJA);
    await journey.signIn(new Browser());
    const { person: owner } = await createPerson(journey.app, { email: 'taken@people.example' });
    journey.arrive('subject-1', { ...MAIJA, email: 'taken@people.example', name: 'Renamed' });
    const browser = new Browser();
    await journey.signIn(browser);
    expect(await journey.viewer(browser)).toEqual({ displayName: 'Maija Esimerkki', email: 'maija@people.example', locale: 'fi' });
    journey.arrive('subject-1', { name: 'Without any address' });
    expect((await journey.signIn(new Browser())).status).toBe(303);
    expect(await count('person_identity')).toBe(1);
    expect(await journey.app.rows('SELECT 1 FROM person_identity WHERE person_id = $1', [owner.id])).toEqual([]);
  });

  it('links one person to several providers, and lists and removes the links', async () => {
    journey.arrive('subject-1', MAIJA);
    const browser = new Browser();
    await journey.signIn(browser);
    await journey.signIn(new Browser(), 'second');
    const listed = (await journey.viewer(browser, 'identities { id providerKey linkedAt }')).identities;
    expect(listed).toEqual([
      { id: expect.stringMatching(/^idn_/), providerKey: 'city', linkedAt: expect.any(String) },
      { id: expect.stringMatching(/^idn_/), providerKey: 'second', linkedAt: expect.any(String) },
    ]);
    const unlink = `mutation { unlinkIdentity(input: { id: "${listed[1].id}" }) { viewer { identities { providerKey } } userErrors { code } } }`;
    expect(await journey.gql(browser, unlink)).toMatchObject({
      data: { unlinkIdentity: { viewer: { identities: [{ providerKey: 'city' }] }, userErrors: [] } },
    });
    // The session that the second provider began is over; the one that asked is not.
    expect(await journey.app.rows('SELECT count(*)::int AS living FROM session WHERE ended_at IS NULL')).toEqual([{ living: 1 }]);
    const before = await journey.app.contents();
    expect((await journey.gql(browser, unlink)).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect(await journey.app.contents()).toEqual(before);
  });

  it('removes nobody else’s link, and none by a token', async () => {
    journey.arrive('subject-1', MAIJA);
    const browser = new Browser();
    await journey.signIn(browser);
    const { id } = (await journey.viewer(browser, 'identities { id }')).identities[0];
    const { token } = await createPerson(journey.app);
    const before = await journey.app.contents(['access_token']);
    const mutation = `mutation { unlinkIdentity(input: { id: "${id}" }) { viewer { id } } }`;
    expect((await journey.app.gql(mutation, {}, { token })).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect((await journey.app.gql(mutation)).errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await journey.app.contents(['access_token'])).toEqual(before);
  });

  it('lets roles follow groups, and leaves alone what people gave', async () => {
    const accounts = journey.app.get(AccountService);
    const { person } = await createPerson(journey.app, { email: 'maija@people.example' });
    await accounts.grantRole(null, person.id, 'EDITOR', city.id);
    await accounts.grantRole(null, person.id, 'CONTRIBUTOR', city.id);
    journey.arrive('subject-1', { ...MAIJA, groups: ['city-managers', 'partners', 'alliance', 'elsewhere', 'unknown'] });
    await journey.signIn(new Browser());
    expect(await journey.roles(person.email)).toEqual([
      `CONTRIBUTOR ${city.id} people`,
      'COORDINATOR oidc:city',
      `EDITOR ${city.id} people`,
      `MANAGER ${city.id} oidc:city`,
      `PARTNER ${organisation.id} oidc:city`,
    ]);
    expect(journey.log).toEqual(['The provider "city" gives EDITOR over "no-such-city", which does not exist.']);

    journey.arrive('subject-1', { ...MAIJA, groups: ['partners'] });
    await journey.signIn(new Browser());
    expect(await journey.roles(person.email)).toEqual([
      `CONTRIBUTOR ${city.id} people`,
      `EDITOR ${city.id} people`,
      `PARTNER ${organisation.id} oidc:city`,
    ]);
    // Another provider gives and takes nothing of this one's.
    await journey.signIn(new Browser(), 'second');
    expect(await journey.roles(person.email)).toHaveLength(3);
    // What people give as well stays when the provider takes its own away.
    await accounts.grantRole(null, person.id, 'PARTNER', organisation.id);
    journey.arrive('subject-1', MAIJA);
    await journey.signIn(new Browser());
    expect(await journey.roles(person.email)).toEqual([
      `CONTRIBUTOR ${city.id} people`,
      `EDITOR ${city.id} people`,
      `PARTNER ${organisation.id} people`,
    ]);
  });

  it('takes what groups gave with the link', async () => {
    journey.arrive('subject-1', { ...MAIJA, groups: ['city-editors'] });
    const browser = new Browser();
    await journey.signIn(browser);
    expect(await journey.roles('maija@people.example')).toEqual([`EDITOR ${city.id} oidc:city`]);
    const { id } = (await journey.viewer(browser, 'identities { id }')).identities[0];
    await journey.gql(browser, `mutation { unlinkIdentity(input: { id: "${id}" }) { viewer { id } } }`);
    expect(await journey.roles('maija@people.example')).toEqual([]);
  });

  it('ends the session that the browser was in', async () => {
    journey.arrive('subject-1', MAIJA);
    const browser = new Browser();
    await journey.signIn(browser);
    const former = browser.cookie(journey.app.url, SESSION_COOKIE)!;
    journey.arrive('subject-2', { email: 'other@people.example', email_verified: true, name: 'Other' });
    // Another person at the provider's own site.
    browser.forget(journey.provider.issuer);
    await journey.signIn(browser);
    expect(await journey.viewer(browser)).toMatchObject({ displayName: 'Other' });
    const thief = new Browser();
    thief.setCookie(journey.app.url, SESSION_COOKIE, former);
    expect((await journey.gql(thief, '{ viewer { id } }')).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    expect(await journey.app.rows('SELECT count(*)::int AS living FROM session WHERE ended_at IS NULL')).toEqual([{ living: 1 }]);
  });

  it.each([
    ['/practices?first=3#top', '/practices?first=3#top'],
    ['https://evil.example/', '/account'],
    ['//evil.example/', '/account'],
    ['/\\evil.example/', '/account'],
    ['/\t/evil.example/', '/account'],
    ['/x\r\nSet-Cookie: a=b', '/account'],
    ['javascript:alert(1)', '/account'],
  ])('asked to lead back to %j, leads to %j', async (asked, led) => {
    journey.arrive('subject-1', MAIJA);
    const response = await journey.signIn(new Browser(), 'city', `?returnTo=${encodeURIComponent(asked)}`);
    expect(response.headers.get('location')).toBe(led);
  });

  it('lists the providers in the language of the request', async () => {
    const answer = await journey.app.gql('{ signInProviders { key name url } }', {}, { locale: 'fi' });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.signInProviders).toHaveLength(7);
    expect(answer.data.signInProviders.slice(0, 2)).toEqual([
      { key: 'city', name: 'Jokikaupunki', url: `${journey.app.url}/sign-in/oidc/city` },
      { key: 'second', name: 'Second', url: `${journey.app.url}/sign-in/oidc/second` },
    ]);
  });

  it('logs neither secrets nor people', async () => {
    journey.arrive('subject-with-name', { ...MAIJA, email_verified: false });
    const callback = await journey.reachCallback(new Browser());
    const browser = new Browser();
    await browser.send(callback);
    await journey.signIn(browser);
    expect(journey.log).toEqual([
      'Signing in with "city" failed: noAttempt: missing',
      'Signing in with "city" failed: unverified: unverified',
    ]);
    for (const secret of [
      CLIENT_SECRET,
      callback.searchParams.get('code')!,
      callback.searchParams.get('state')!,
      'subject-with-name',
      'aija',
    ]) {
      expect(journey.log.join('\n')).not.toContain(secret);
    }
  });
});
