import { ActorResolver } from '@alliance/access';
import { createPerson, createSession } from '@alliance/accounts/testing';
import { createExchangeDay } from '@alliance/exchange-days/testing';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import type { RequestOptions, TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const WHO = '{ viewer { email } }';
const REGISTER = 'mutation ($id: ID!) { registerForExchangeDay(input: { exchangeDayId: $id }) { registration { state } } }';
const REQUEST_LINK = 'mutation { requestSignInLink(input: { email: "somebody@people.example", locale: "en" }) { requestId } }';
const PUBLIC_URL = 'https://exchange.example';

const REFUSED = {
  en: 'This request does not say that it comes from a page of this service (header "Origin"). Try again from such a page; programs send an access token instead of a cookie.',
  fi: 'Pyyntö ei kerro tulevansa tämän palvelun sivulta (otsake "Origin"). Yritä uudelleen palvelun omalta sivulta; ohjelmat lähettävät evästeen sijaan käyttöavaimen.',
  sv: 'Begäran säger inte att den kommer från en sida i den här tjänsten (huvudet "Origin"). Försök igen från en sådan sida; program skickar en åtkomstnyckel i stället för en kaka.',
  de: 'Die Anfrage sagt nicht, dass sie von einer Seite dieses Dienstes kommt (Header „Origin“). Versuchen Sie es von einer solchen Seite aus erneut; Programme senden statt eines Cookies ein Zugriffstoken.',
};

describe('a request signed in by a cookie', () => {
  let app: TestApp;
  let cookie: string;
  let token: string;
  let email: string;
  let id: string;
  beforeAll(async () => {
    app = await createTestApp({ PUBLIC_URL });
    const { id: hostCityId } = await createCity(app.database);
    const startsAt = new Date('2099-06-01T06:00:00Z');
    const day = await createExchangeDay(app.database, { hostCityId, startsAt, endsAt: new Date('2099-06-01T13:00:00Z') });
    id = encodeId('xday', day.id);
    const { person, ...made } = await createPerson(app);
    ({ email } = person);
    ({ token } = made);
    cookie = await createSession(app, person.id);
  });
  afterAll(() => app.close());

  const refusal = (locale: keyof typeof REFUSED = 'en') => ({
    errors: [{ message: REFUSED[locale], extensions: { code: 'FORBIDDEN', header: 'Origin' } }],
  });
  const send = async (query: string, options: RequestOptions) => {
    const { status, text } = await app.gql(query, { id }, options);
    return [status, JSON.parse(text) as unknown];
  };
  const get = (query: string, headers: Record<string, string>) =>
    fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, { headers });

  it.each([
    ['none', null],
    ['another host', 'https://evil.example'],
    ['another port', 'http://127.0.0.1:1'],
    ['a host that begins alike', `${PUBLIC_URL}.evil.example`],
    ['the public address without TLS', 'http://exchange.example'],
    ['a page that hides its address', 'null'],
    ['nonsense', 'exchange.example'],
  ])('changes and tells nothing where its origin is %s', async (_name, origin) => {
    const before = await app.contents();
    expect(await send(REGISTER, { cookie, origin })).toEqual([403, refusal()]);
    expect(await send(WHO, { cookie, origin })).toEqual([403, refusal()]);
    expect(await app.contents()).toEqual(before);
  });

  it('is refused before its session is looked up or renewed', async () => {
    const before = await app.contents();
    expect(await send(WHO, { cookie: `__Host-session=${'x'.repeat(43)}`, origin: null })).toEqual([403, refusal()]);
    expect(await app.contents()).toEqual(before);
  });

  it.each(['fi', 'sv', 'de'] as const)('is told so in %s', async (locale) => {
    expect(await send(WHO, { cookie, origin: null, locale })).toEqual([403, refusal(locale)]);
  });

  it('is answered where it comes from the host that it was sent to, or from the public address', async () => {
    for (const origin of [app.url, PUBLIC_URL]) {
      expect((await app.gql(WHO, {}, { cookie, origin })).data).toEqual({ viewer: { email } });
    }
    const hidden = { cookie, origin: 'null', headers: { 'sec-fetch-site': 'same-origin' } };
    expect((await app.gql(WHO, {}, hidden)).data).toEqual({ viewer: { email } });
    expect((await app.gql(WHO, {}, { ...hidden, headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403);
  });

  it('reads by GET with a header that a foreign page could not send, and changes nothing by GET', async () => {
    const before = await app.contents();
    expect((await get(WHO, { cookie })).status).toBe(400);
    const read = await get(WHO, { cookie, 'apollo-require-preflight': '1' });
    expect(await read.json()).toMatchObject({ data: { viewer: { email } } });
    const address = `${REGISTER.replace('($id: ID!)', '').replace('$id', JSON.stringify(id))}`;
    expect((await get(address, { cookie, 'apollo-require-preflight': '1' })).status).toBe(405);
    expect(await app.contents()).toEqual(before);
  });

  it('is answered for nobody else to keep', async () => {
    app.get(ActorResolver).drop();
    const read = await get(WHO, { cookie, 'apollo-require-preflight': '1' });
    expect([read.headers.get('cache-control'), read.headers.get('etag'), read.headers.get('vary')]).toEqual([
      'private, no-store',
      null,
      'Authorization, Cookie, Accept-Language, Accept',
    ]);
  });

  it('needs no origin where a token signs in', async () => {
    for (const origin of [null, 'https://evil.example']) {
      expect((await app.gql(WHO, {}, { token, origin })).data).toEqual({ viewer: { email } });
    }
  });

  it('signs nobody in from a foreign page', async () => {
    const before = await app.contents();
    const { status, errors } = await app.gql(REQUEST_LINK, {}, { origin: 'https://evil.example' });
    expect([status, errors![0]!.message, errors![0]!.extensions['code']]).toEqual([403, REFUSED.en, 'FORBIDDEN']);
    expect(await app.contents()).toEqual(before);
    expect((await app.gql(WHO, {}, { origin: 'https://evil.example' })).data).toEqual({ viewer: null });
  });
});
