import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { ContactVisibility } from '@alliance/cities';
import { createCity, createContact, createOrganisation } from '@alliance/cities/testing';
import { ExchangeDayStatus } from '@alliance/exchange-days';
import { createExchangeDay, createExchangeSession } from '@alliance/exchange-days/testing';
import { encodeId, newId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus, SlugAlias } from '@alliance/publishing';
import { createRegistration } from '@alliance/registrations/testing';
import type { TestApp } from '@alliance/testing';
import { bothWays } from '../both-ways.js';
import { createTestApp } from '../support.js';

const CURSORS = `query ($orderBy: [GoodPracticeOrder!]) { practices(first: 50, orderBy: $orderBy) { edges { cursor node { slug } } } }`;
const BY_TITLE = [{ field: 'TITLE', direction: 'ASC' }];

/** What strangers try, with the variables of the hidden records. Some of it names them, some of it would count, find or sort by them. */
const QUERIES: Record<string, string> = {
  'practice by slug': 'query ($slug: String!) { practice(slug: $slug) { id title } }',
  'practice by former slug': 'query ($former: String!) { practice(slug: $former) { id title } }',
  'practice by id': 'query ($practice: ID!) { practice(id: $practice) { id title } }',
  'node of a practice': 'query ($practice: ID!) { node(id: $practice) { __typename id } }',
  'nodes of everything': 'query ($all: [ID!]!) { nodes(ids: $all) { __typename id } }',
  'all practices': '{ practices(first: 50) { totalCount nodes { slug title status } pageInfo { hasNextPage endCursor } } }',
  'practices backwards': '{ practices(last: 1) { totalCount nodes { slug } pageInfo { hasPreviousPage startCursor } } }',
  'practices by title': '{ practices(first: 1, orderBy: [{ field: TITLE, direction: ASC }]) { edges { cursor node { title } } } }',
  'practices by change': '{ practices(first: 9, orderBy: [{ field: UPDATED_AT, direction: DESC }]) { nodes { slug updatedAt } } }',
  'practices with the slug': 'query ($slug: String!) { practices(first: 5, where: { slug: { eq: $slug } }) { totalCount nodes { slug } } }',
  'practices with the start of the slug':
    '{ practices(first: 5, where: { slug: { startsWith: "secret" } }) { totalCount nodes { slug } } }',
  'practices with the id':
    'query ($practice: ID!) { practices(first: 5, where: { id: { in: [$practice] } }) { totalCount nodes { slug } } }',
  'practices without the id': 'query ($practice: ID!) { practices(first: 5, where: { not: { id: { eq: $practice } } }) { totalCount } }',
  'practices that are drafts': '{ practices(first: 5, where: { status: { eq: DRAFT } }) { totalCount nodes { slug } } }',
  'practices that are not published':
    '{ practices(first: 5, where: { not: { status: { eq: PUBLISHED } } }) { totalCount nodes { slug } } }',
  'practices by what only the drafts state': `{ practices(first: 5, where: { or: [{ sdg: { eq: 6 } }, { maturity: { eq: SCALED } }] }) { totalCount } }`,
  'practices behind the draft': `query ($behind: String!) { practices(first: 5, after: $behind, orderBy: [{ field: TITLE, direction: ASC }]) {
    totalCount nodes { slug } pageInfo { hasPreviousPage hasNextPage } } }`,
  'practices before the draft': `query ($behind: String!) { practices(last: 5, before: $behind, orderBy: [{ field: TITLE, direction: ASC }]) {
    totalCount nodes { slug } pageInfo { hasPreviousPage hasNextPage } } }`,
  'practices of the city': '{ city(slug: "espoo") { practices(first: 5) { totalCount nodes { slug } } } }',
  'practices of cities': '{ practices(first: 5, where: { city: { slug: { eq: "espoo" } } }) { totalCount nodes { slug } } }',
  'practices of the organisation': '{ organisation(slug: "bureau") { practices(first: 5) { totalCount nodes { slug } } } }',
  'practices in charge of': 'query ($org: ID!) { practices(first: 5, where: { mainOrganisation: { eq: $org } }) { totalCount } }',
  'the draft of a practice': '{ practice(slug: "shown") { title revision updatedAt version draft { title sdgs } availableLocales } }',
  'exchange day by slug': 'query ($daySlug: String!) { exchangeDay(slug: $daySlug) { id title onlineLink } }',
  'exchange day by id': 'query ($day: ID!) { exchangeDay(id: $day) { id title } }',
  'node of an exchange day': 'query ($day: ID!) { node(id: $day) { id ... on ExchangeDay { title } } }',
  'node of a session': 'query ($session: ID!) { node(id: $session) { id ... on ExchangeSession { title } } }',
  'all exchange days':
    '{ exchangeDays(first: 5, orderBy: [{ field: TITLE, direction: ASC }]) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } }',
  'exchange days that are drafts': '{ exchangeDays(first: 5, where: { status: { in: [DRAFT] } }) { totalCount nodes { slug } } }',
  'exchange days of the city': '{ city(slug: "espoo") { exchangeDays(first: 5) { totalCount nodes { slug sessions { title } } } } }',
  'exchange days by slug': 'query ($daySlug: String!) { exchangeDays(first: 5, where: { slug: { eq: $daySlug } }) { totalCount } }',
  'address of a contact': '{ city(slug: "espoo") { contacts { role email phone } } }',
  'address of a contact by id': 'query ($contact: ID!) { node(id: $contact) { ... on Contact { email phone } } }',
  'link of a day': '{ exchangeDay(slug: "open-day") { title onlineLink viewerRegistration { joinLink } } }',
  'registrations of a day':
    '{ exchangeDay(slug: "open-day") { registrations(first: 5) { totalCount nodes { id person { displayName } } } } }',
  'node of a registration': 'query ($registration: ID!) { node(id: $registration) { id ... on Registration { personId } } }',
  'own registrations': '{ viewer { registrations(first: 5, where: { exchangeDay: { slug: { eq: "open-day" } } }) { totalCount } } }',
};

const MUTATIONS: Record<string, string> = {
  updatePractice:
    'mutation ($practice: ID!) { updatePractice(input: { id: $practice, expectedRevision: 1, title: "Mine" }) { userErrors { code path message } } }',
  submitPractice:
    'mutation ($practice: ID!) { submitPractice(input: { id: $practice, expectedRevision: 1 }) { practice { id } userErrors { code path message } } }',
  updateExchangeDay:
    'mutation ($day: ID!) { updateExchangeDay(input: { id: $day, expectedRevision: 1, capacity: 1 }) { exchangeDay { id } userErrors { code path message } } }',
  registerForExchangeDay:
    'mutation ($day: ID!) { registerForExchangeDay(input: { exchangeDayId: $day }) { registration { id } userErrors { code path message } } }',
  cancelRegistration:
    'mutation ($registration: ID!) { cancelRegistration(input: { id: $registration }) { registration { id } userErrors { code path message } } }',
  updateContact:
    'mutation ($contact: ID!) { updateContact(input: { id: $contact, expectedRevision: 1, phone: "+358 1" }) { contact { email } userErrors { code path message } } }',
};

describe('what somebody may not see', () => {
  let app: TestApp;
  let espoo: City;
  let insider: TestPerson;
  let attendee: TestPerson;
  let variables: Record<string, any>;
  const strangers: Record<string, string | undefined> = { anonymous: undefined };

  const used = (query: string) => Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`($${name}:`)));
  const read = async (name: string, token?: string) => (await bothWays(app, QUERIES[name]!, used(QUERIES[name]!), { token })).answer;

  beforeAll(async () => {
    app = await createTestApp();
    const { database } = app;
    espoo = await createCity(database, { name: 'Espoo' });
    const umea = await createCity(database, { name: 'Umeå' });
    const bureau = await createOrganisation(database, { name: 'Bureau' });
    insider = await createPerson(app, { role: 'MANAGER', cityId: espoo.id });
    attendee = await createPerson(app, { role: 'PARTICIPANT' });
    strangers['participant'] = (await createPerson(app)).token;
    strangers['partner'] = (await createPerson(app, { role: 'PARTNER', organisationId: bureau.id })).token;
    strangers['contributor elsewhere'] = (await createPerson(app, { role: 'CONTRIBUTOR', cityId: umea.id })).token;
    strangers['editor elsewhere'] = (await createPerson(app, { role: 'EDITOR', cityId: umea.id })).token;
    strangers['manager elsewhere'] = (await createPerson(app, { role: 'MANAGER', cityId: umea.id })).token;

    const facts = { mainOrganisationId: bureau.id, sdgs: [6] };
    const inEspoo = { cityId: espoo.id, publishedAt: new Date('2026-01-01T00:00:00Z') };
    await createPractice(database, { ...inEspoo, slug: 'shown', words: { title: 'Middle' } });
    await createPractice(database, { ...inEspoo, cityId: umea.id, slug: 'other', words: { title: 'Zeal' } });
    const hidden = { cityId: espoo.id, slug: 'secret-plan', status: ContentStatus.DRAFT };
    const practice = await createPractice(database, { ...hidden, words: { title: 'Aaa secret' }, facts });
    const open = {
      hostCityId: espoo.id,
      slug: 'open-day',
      title: 'Open',
      onlineLink: 'https://meet.example/open',
      startsAt: new Date('2030-01-01T08:00:00Z'),
    };
    const openDay = await createExchangeDay(database, open as never);
    const day = await createExchangeDay(database, {
      ...open,
      slug: 'secret-day',
      title: 'Aaa day',
      status: ExchangeDayStatus.DRAFT,
    } as never);
    const session = await createExchangeSession(database, day);
    const contact = await createContact(database, {
      cityId: espoo.id,
      email: 'office@espoo.example',
      phone: '+358 9 1',
      visibility: ContactVisibility.NOBODY,
    });
    const registration = await createRegistration(database, { exchangeDayId: openDay.id, personId: attendee.person.id });
    await database.transaction(() => database.manager.insert(SlugAlias, { type: 'practice', slug: 'secret-once', recordId: practice.id }));
    const draft = {
      id: (await app.gql('{ practice(slug: "shown") { id } }')).data.practice.id,
      expectedRevision: 1,
      title: 'Aaa next',
      maturity: 'SCALED',
    };
    const update = 'mutation ($input: UpdatePracticeInput!) { updatePractice(input: $input) { userErrors { code } } }';
    expect((await app.gql(update, { input: draft }, { token: insider.token })).data.updatePractice.userErrors).toEqual([]);

    const { data } = await app.gql(CURSORS, { orderBy: BY_TITLE }, { token: insider.token });
    const all = { prac: practice.id, xday: day.id, session: session.id, reg: registration.id, pers: attendee.person.id };
    variables = {
      slug: 'secret-plan',
      former: 'secret-once',
      daySlug: 'secret-day',
      behind: data.practices.edges[0].cursor,
      practice: encodeId('prac', practice.id),
      org: encodeId('org', bureau.id),
      day: encodeId('xday', day.id),
      session: encodeId('session', session.id),
      contact: encodeId('contact', contact.id),
      registration: encodeId('reg', registration.id),
      all: Object.entries(all).map(([prefix, id]) => encodeId(prefix, id)),
    };
    expect(data.practices.edges.map((edge: any) => edge.node.slug)).toEqual(['secret-plan', 'shown', 'other']);
  });
  afterAll(() => app.close());

  it('shows to those who may', async () => {
    const found = async (name: string, token = insider.token) => (await read(name, token)).data;
    expect(await found('practice by slug')).toEqual({ practice: { id: variables['practice'], title: 'Aaa secret' } });
    expect(await found('practice by former slug')).toEqual({ practice: { id: variables['practice'], title: 'Aaa secret' } });
    expect(await found('practices that are drafts')).toEqual({ practices: { totalCount: 1, nodes: [{ slug: 'secret-plan' }] } });
    expect(await found('practices of the organisation')).toEqual({
      organisation: { practices: { totalCount: 1, nodes: [{ slug: 'secret-plan' }] } },
    });
    expect((await found('the draft of a practice')).practice).toMatchObject({ title: 'Middle', revision: 2, draft: { title: 'Aaa next' } });
    expect((await found('all exchange days')).exchangeDays).toMatchObject({
      totalCount: 2,
      nodes: [{ slug: 'secret-day' }, { slug: 'open-day' }],
    });
    expect(await found('address of a contact')).toMatchObject({
      city: { contacts: [{ email: 'office@espoo.example', phone: '+358 9 1' }] },
    });
    expect((await found('link of a day')).exchangeDay.onlineLink).toBe('https://meet.example/open');
    expect((await found('link of a day', attendee.token)).exchangeDay).toEqual({
      title: 'Open',
      onlineLink: null,
      viewerRegistration: { joinLink: 'https://meet.example/open' },
    });
    // Hosts see that somebody comes, and under which id; who it is only the person sees.
    expect((await found('registrations of a day')).exchangeDay.registrations).toEqual({
      totalCount: 1,
      nodes: [{ id: variables['registration'], person: null }],
    });
  });

  it('gives a stranger the answers of a world without it', async () => {
    const found = async (name: string) => (await read(name)).data;
    expect((await found('nodes of everything')).nodes).toEqual([null, null, null, null, null]);
    expect((await found('all practices')).practices).toMatchObject({ totalCount: 2, nodes: [{ slug: 'other' }, { slug: 'shown' }] });
    expect((await found('practices by title')).practices.edges).toMatchObject([{ node: { title: 'Middle' } }]);
    expect((await found('practices without the id')).practices.totalCount).toBe(2);
    expect((await found('practices that are not published')).practices).toEqual({ totalCount: 0, nodes: [] });
    expect((await found('practices by what only the drafts state')).practices.totalCount).toBe(0);
    expect((await found('practices of the city')).city.practices).toEqual({ totalCount: 1, nodes: [{ slug: 'shown' }] });
    expect((await found('exchange days of the city')).city.exchangeDays).toEqual({
      totalCount: 1,
      nodes: [{ slug: 'open-day', sessions: [] }],
    });
    expect((await found('address of a contact')).city.contacts).toEqual([{ role: 'Project manager', email: null, phone: null }]);
    expect((await found('registrations of a day')).exchangeDay.registrations).toEqual({ totalCount: 0, nodes: [] });
  });

  it('is a person for everybody but the person', async () => {
    const node = (id: string) => `{ node(id: "${id}") { id ... on Person { displayName email } } }`;
    const real = node(encodeId('pers', attendee.person.id));
    const own = (await bothWays(app, real, {}, { token: attendee.token })).answer;
    expect(own.data.node).toMatchObject({ displayName: attendee.person.displayName, email: attendee.person.email });
    for (const token of [...Object.values(strangers), insider.token]) {
      const { answer } = await bothWays(app, real, {}, { token });
      const { answer: nobody } = await bothWays(app, node(encodeId('pers', newId())), {}, { token });
      expect(answer.text).toBe(nobody.text);
      expect(answer.errors![0]!.extensions).toEqual({ code: 'NOT_FOUND' });
    }
  });

  it('leaves no trace in any answer: the bytes are those after it is gone', async () => {
    const answers = async () => {
      const texts: Record<string, string> = {};
      for (const [who, token] of Object.entries(strangers)) {
        for (const name of Object.keys(QUERIES)) texts[`${who}: ${name}`] = (await read(name, token)).text;
        for (const [name, mutation] of Object.entries(MUTATIONS)) {
          texts[`${who}: ${name}`] = (await app.gql(mutation, used(mutation), { token })).text;
        }
      }
      return texts;
    };
    const hidden = await app.contents(['access_token']);
    const before = await answers();
    expect(Object.entries(before).filter(([, text]) => /VALIDATION|INTERNAL|BAD_/.test(text))).toEqual([]);
    expect(await app.contents(['access_token'])).toEqual(hidden);
    await app.database.transaction(async () => {
      await app.rows(`DELETE FROM registration; DELETE FROM exchange_session_text; DELETE FROM exchange_session`);
      await app.rows(`DELETE FROM exchange_day_text t USING exchange_day d WHERE d.id = t.exchange_day_id AND d.status = 'DRAFT'`);
      await app.rows(`DELETE FROM exchange_day WHERE status = 'DRAFT'; UPDATE contact SET email = NULL, phone = NULL`);
      await app.rows(`UPDATE exchange_day SET online_link = NULL; DELETE FROM slug_alias`);
      await app.rows(`DELETE FROM practice WHERE status = 'DRAFT'; UPDATE practice SET working_version_id = NULL`);
      await app.rows(`DELETE FROM practice_version WHERE status = 'DRAFT'`);
    });
    expect(await app.rows(`SELECT count(*)::int AS count FROM practice_version`)).toEqual([{ count: 2 }]);
    expect(await answers()).toEqual(before);
  });
});
