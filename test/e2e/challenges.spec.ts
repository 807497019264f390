import type { Role } from '@alliance/access';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { type Challenge, ChallengeState } from '@alliance/challenges';
import { type ChallengeExample, createChallenge, createChallengeJoin } from '@alliance/challenges/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { encodeId, newId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus, PolicyArea } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { bothWays } from '../both-ways.js';
import { createTestApp } from '../support.js';

const STATE = 'state stateNote stateChangedOn solvedBy { title }';
const JOINS = 'joinCount joins(first: 5) { totalCount nodes { city { name } note joinedOn } } joinedBy(first: 5) { nodes { name } }';
const payload = (name: string, fields: string) => {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const isRevisioned = !/^(create|join|leave)/.test(name);
  return `mutation ($input: ${title}Input!) { ${name}(input: $input) { challenge { id revision ${fields} } userErrors { code path message }
    ${isRevisioned ? 'conflict { current { revision } }' : ''} } }`;
};
const NOW = '2026-06-15T21:30:00.000Z';
/** The same moment in Helsinki’s time zone, which the example cities are in. */
const TODAY = '2026-06-16';
/** Rows that say when somebody was there last. */
const SIGHTINGS = ['access_token', 'session'];

describe('challenges', () => {
  let app: TestApp;
  let [espoo, umea, mannheim]: City[] = [];
  let people: Record<'contributor' | 'editor' | 'manager' | 'coordinator' | 'participant' | 'swede' | 'german', TestPerson>;

  const id = (prefix: string, row: { id: string }) => encodeId(prefix, row.id);
  const send = async (name: string, input: object, who: TestPerson | null, fields = STATE) => {
    const { data, errors } = await app.gql(payload(name, fields), { input }, who ? { token: who.token } : {});
    return errors ? errors[0]!.extensions['code'] : data[name];
  };
  const errorsOf = ({ userErrors }: { userErrors: { code: string; path: string[] }[] }) =>
    userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  const contents = () => app.contents(SIGHTINGS);
  const made = (more: Partial<ChallengeExample> = {}) => createChallenge(app.database, { cityId: espoo!.id, ...more });
  const inbox = ({ id: record }: { id: string }) =>
    app.rows(`SELECT kind, person_id, title, record_type FROM inbox_item WHERE record_id = $1 AND done_at IS NULL ORDER BY id`, [record]);
  const audited = ({ id: record }: { id: string }) =>
    app.rows('SELECT action, actor_id, city_id, state FROM audit_entry WHERE record_id = $1 ORDER BY id', [record]);
  const slugs = (answer: { nodes: { slug: string }[] }) => answer.nodes.map(({ slug }) => slug);

  beforeAll(async () => {
    app = await createTestApp();
    app.clock.set(NOW);
    const { database } = app;
    espoo = await createCity(database, { name: 'Espoo' });
    umea = await createCity(database, { name: 'Umeå', slug: 'umea' });
    mannheim = await createCity(database, { name: 'Mannheim' });
    const person = (role?: Role, city?: City) => createPerson(app, { ...(role && { role }), ...(city && { cityId: city.id }) });
    people = {
      contributor: await person('CONTRIBUTOR', espoo),
      editor: await person('EDITOR', espoo),
      manager: await person('MANAGER', espoo),
      coordinator: await person('COORDINATOR'),
      participant: await person(),
      swede: await person('CONTRIBUTOR', umea),
      german: await person('MANAGER', mannheim),
    };
  });
  afterAll(() => app?.close());

  describe('as content', () => {
    it('are drafted, translated, reviewed and published, with versions that stay', async () => {
      const FIELDS = `slug status title description causes groupsAffected policyAreas sdgs sourceUrl license themes { code } url version
        contentLocale contentIsStale availableLocales ${STATE}`;
      const created = await send(
        'createChallenge',
        {
          ...{ cityId: id('city', espoo!), locale: 'en', title: 'Hot rooms in old schools', causes: '**Windows** face south.' },
          ...{ policyAreas: ['BUILDING'], sdgs: [11, 13], themeCodes: ['green-infrastructure'], sourceUrl: 'https://espoo.example/heat' },
        },
        people.contributor,
        FIELDS,
      );
      expect(created.userErrors).toEqual([]);
      const { id: challengeId } = created.challenge;
      expect(created.challenge).toEqual({
        ...{ id: challengeId, revision: 1, slug: created.challenge.slug, status: 'DRAFT', title: 'Hot rooms in old schools' },
        ...{ description: null, causes: '**Windows** face south.', groupsAffected: null, policyAreas: ['BUILDING'], sdgs: [11, 13] },
        ...{ sourceUrl: 'https://espoo.example/heat', license: 'CC-BY-4.0', themes: [{ code: 'green-infrastructure' }], version: null },
        ...{ url: `/challenges/${created.challenge.slug}`, contentLocale: 'en', contentIsStale: false, availableLocales: ['en'] },
        ...{ state: 'OPEN', stateNote: null, stateChangedOn: null, solvedBy: [] },
      });
      expect(errorsOf(await send('submitChallenge', { id: challengeId, expectedRevision: 1 }, people.contributor))).toEqual([
        'REQUIRED input.description',
      ]);
      await send('updateChallenge', { id: challengeId, expectedRevision: 1, description: 'Above 30 °C in May.' }, people.contributor);
      const swedish = { locale: 'sv', title: 'Heta klassrum', description: 'Över 30 °C i maj.' };
      await send('translateChallenge', { id: challengeId, expectedRevision: 2, ...swedish }, people.contributor);
      await send('submitChallenge', { id: challengeId, expectedRevision: 3 }, people.contributor);
      expect((await app.gql('query ($id: ID!) { challenge(id: $id) { id } }', { id: challengeId })).data.challenge).toBeNull();
      const published = await send('publishChallenge', { id: challengeId, expectedRevision: 4 }, people.editor, FIELDS);
      expect(published.challenge).toMatchObject({ status: 'PUBLISHED', slug: 'hot-rooms-in-old-schools', version: 1, revision: 5 });

      const next = { id: challengeId, expectedRevision: 5, title: 'Hot rooms in schools', groupsAffected: 'Pupils.', themeCodes: null };
      await send('updateChallenge', next, people.editor);
      await send('submitChallenge', { id: challengeId, expectedRevision: 6 }, people.contributor);
      await send('publishChallenge', { id: challengeId, expectedRevision: 7, changeNote: 'Newer schools, too.' }, people.editor);
      const query = `query ($slug: String!, $version: Int) { challenge(slug: $slug, version: $version, locale: "sv") { id revision slug title
        description groupsAffected themes { code } version changeNote contentLocale contentIsStale
        versions(first: 5) { nodes { number title changes { field before after } } } } }`;
      const first = (await bothWays(app, query, { slug: 'hot-rooms-in-old-schools', version: 1 })).answer.data.challenge;
      expect(first).toMatchObject({
        id: challengeId,
        revision: null,
        title: 'Heta klassrum',
        themes: [{ code: 'green-infrastructure' }],
        version: 1,
      });
      const second = (await bothWays(app, query, { slug: 'hot-rooms-in-old-schools' })).answer.data.challenge;
      expect(second).toMatchObject({
        ...{ id: challengeId, slug: 'hot-rooms-in-schools', title: 'Heta klassrum', themes: [], version: 2, contentLocale: 'sv' },
        ...{ contentIsStale: true, changeNote: 'Newer schools, too.', description: 'Över 30 °C i maj.', groupsAffected: null },
      });
      expect(second.versions.nodes.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
      expect(second.versions.nodes[0].changes).toEqual([
        { field: 'themes', before: 'green-infrastructure', after: null },
        { field: 'title', before: 'Hot rooms in old schools', after: 'Hot rooms in schools' },
        { field: 'groupsAffected', before: null, after: 'Pupils.' },
      ]);
      const { data } = await app.gql('query ($id: ID!) { node(id: $id) { __typename id } }', { id: challengeId });
      expect(data.node).toEqual({ __typename: 'Challenge', id: challengeId });
    });

    it('are found by what they are about, by state, by city and by who has joined, in the orders that there are', async () => {
      const facts = { policyAreas: [PolicyArea.MOBILITY], sdgs: [11] };
      const hidden = await made({ slug: 'hidden', facts, status: ContentStatus.DRAFT, state: ChallengeState.OPEN });
      const at = (day: number) => new Date(`2026-02-0${day}T12:00:00Z`);
      const parking = await made({ slug: 'parking', facts, words: { title: 'Beach parking' }, publishedAt: at(1) });
      await made({
        ...{
          slug: 'snow',
          facts,
          words: { title: 'Aaa snow' },
          cityId: umea!.id,
          publishedAt: at(2),
          translations: { fi: { title: 'Lumi' } },
        },
        ...{ state: ChallengeState.PARKED, stateChangedOn: '2026-05-02' },
      });
      const noise = { state: ChallengeState.BEING_ADDRESSED, stateChangedOn: '2026-05-01', facts: { ...facts, sdgs: [3] } };
      await made({ slug: 'noise', words: { title: 'Noise' }, publishedAt: at(3), ...noise });
      await createChallengeJoin(app.database, { challengeId: parking.id, cityId: mannheim!.id });
      await createChallengeJoin(app.database, { challengeId: hidden.id, cityId: mannheim!.id });
      const find = async (where: string, orderBy = 'PUBLISHED_AT, direction: DESC', token?: string) => {
        const query = `{ challenges(first: 9, where: { policyArea: { eq: MOBILITY }, ${where} }, orderBy: [{ field: ${orderBy} }]) { nodes { slug } } }`;
        const { answer, wasPlanned } = await bothWays(app, query, {}, token === undefined ? {} : { token });
        expect([answer.errors, wasPlanned]).toEqual([undefined, true]);
        return slugs(answer.data.challenges);
      };
      expect(await find('')).toEqual(['noise', 'snow', 'parking']);
      expect(await find('', 'TITLE, direction: ASC')).toEqual(['snow', 'parking', 'noise']);
      expect(await find('', 'STATE_CHANGED_ON, direction: DESC')).toEqual(['snow', 'noise', 'parking']);
      expect(await find('', 'UPDATED_AT, direction: ASC')).toEqual(['parking', 'snow', 'noise']);
      expect(await find('state: { eq: PARKED }')).toEqual(['snow']);
      expect(await find('state: { in: [OPEN, BEING_ADDRESSED] }')).toEqual(['noise', 'parking']);
      expect(await find('stateChangedOn: { gte: "2026-05-02" }')).toEqual(['snow']);
      expect(await find('city: { slug: { eq: "umea" } }')).toEqual(['snow']);
      expect(await find('joinedBy: { slug: { eq: "mannheim" } }')).toEqual(['parking']);
      expect(await find('not: { joinedBy: { slug: { eq: "mannheim" } } }')).toEqual(['noise', 'snow']);
      expect(await find('sdg: { eq: 3 }')).toEqual(['noise']);
      expect(await find('availableLocale: { eq: "fi" }')).toEqual(['snow']);
      expect(await find('status: { eq: DRAFT }')).toEqual([]);
      expect(await find('status: { eq: DRAFT }', 'TITLE, direction: ASC', people.contributor.token)).toEqual(['hidden']);
      const cities = `{ city(slug: "mannheim") { challenges(first: 5) { totalCount } joinedChallenges(first: 5) { totalCount nodes { slug } } } }`;
      const ofCity = (await bothWays(app, cities)).answer.data.city;
      expect(ofCity).toEqual({ challenges: { totalCount: 0 }, joinedChallenges: { totalCount: 1, nodes: [{ slug: 'parking' }] } });
      const own = (await app.gql('{ city(slug: "umea") { challenges(first: 5) { nodes { slug } } } }')).data.city;
      expect(slugs(own.challenges)).toEqual(['snow']);
    });
  });

  describe('and their state', () => {
    const change = (challenge: Pick<Challenge, 'id'>, more: object, who: TestPerson | null = people.contributor, expectedRevision = 1) =>
      send('changeChallengeState', { id: id('chal', challenge), expectedRevision, ...more }, who);

    it('say at once, and to everybody, what the city does and by what it was solved', async () => {
      const challenge = await made();
      const [practice, other] = [
        await createPractice(app.database, { cityId: umea!.id, words: { title: 'Shades' } }),
        await createPractice(app.database, { cityId: espoo!.id, words: { title: 'Trees' } }),
      ];
      const begun = await change(challenge, { state: 'BEING_ADDRESSED', note: ' A pilot runs. ' });
      expect(begun).toEqual({
        challenge: {
          ...{ id: id('chal', challenge), revision: 2, state: 'BEING_ADDRESSED', stateNote: 'A pilot runs.' },
          ...{ stateChangedOn: TODAY, solvedBy: [] },
        },
        userErrors: [],
        conflict: null,
      });
      app.clock.set('2026-07-01T09:00:00Z');
      const practices = [id('prac', practice), id('prac', other)];
      const solved = await change(challenge, { state: 'SOLVED', solvedByPracticeIds: practices }, people.manager, 2);
      expect(solved.challenge).toMatchObject({ state: 'SOLVED', stateNote: null, stateChangedOn: '2026-07-01', revision: 3 });
      const query = 'query ($id: ID!) { challenge(id: $id) { state updatedAt version solvedBy { title } } }';
      const shown = (await bothWays(app, query, { id: id('chal', challenge) })).answer.data.challenge;
      expect(shown).toEqual({
        ...{ state: 'SOLVED', updatedAt: '2026-07-01T09:00:00.000Z', version: 1 },
        solvedBy: [{ title: 'Shades' }, { title: 'Trees' }],
      });
      // The same state again is only said differently: it has been so since.
      app.clock.set(NOW);
      const noted = await change(
        challenge,
        { state: 'SOLVED', note: 'Mostly.', solvedByPracticeIds: [practices[1]] },
        people.coordinator,
        3,
      );
      expect(noted.challenge).toMatchObject({ stateNote: 'Mostly.', stateChangedOn: '2026-07-01', solvedBy: [{ title: 'Trees' }] });
      await app.rows(`UPDATE practice SET status = 'ARCHIVED' WHERE id = $1`, [other.id]);
      expect((await app.gql(query, { id: id('chal', challenge) })).data.challenge.solvedBy).toEqual([]);
      expect((await change(challenge, { state: 'OPEN' }, people.editor, 4)).challenge).toEqual({
        ...{ id: id('chal', challenge), revision: 5, state: 'OPEN', stateNote: null, stateChangedOn: TODAY, solvedBy: [] },
      });
      expect(await app.rows('SELECT * FROM challenge_solved_by WHERE challenge_id = $1', [challenge.id])).toEqual([]);
      const entry = (who: TestPerson, from: string, to: string) => ({
        ...{ action: 'challenge.changeState', actor_id: who.person.id, city_id: espoo!.id, state: { from, to } },
      });
      expect(await audited(challenge)).toEqual([
        entry(people.contributor, 'OPEN', 'BEING_ADDRESSED'),
        entry(people.manager, 'BEING_ADDRESSED', 'SOLVED'),
        entry(people.coordinator, 'SOLVED', 'SOLVED'),
        entry(people.editor, 'SOLVED', 'OPEN'),
      ]);
    });

    it('leaves the draft of the next version alone, and counts for whoever edits it', async () => {
      const challenge = await made();
      const target = { id: id('chal', challenge), expectedRevision: 1 };
      await send('updateChallenge', { ...target, title: 'Next' }, people.contributor);
      expect((await change(challenge, { state: 'PARKED' }, people.editor, 2)).challenge).toMatchObject({ state: 'PARKED', revision: 3 });
      const late = await send('updateChallenge', { ...target, expectedRevision: 2, title: 'Later' }, people.contributor);
      expect([errorsOf(late), late.conflict]).toEqual([['CONFLICT input.expectedRevision'], { current: { revision: 3 } }]);
      const [row] = await app.rows('SELECT working_version_id IS NOT NULL AS open, status FROM challenge WHERE id = $1', [challenge.id]);
      expect(row).toEqual({ open: true, status: 'PUBLISHED' });
    });

    it('is refused where it does not fit, and changes nothing', async () => {
      const [challenge, draft] = [await made(), await made({ status: ContentStatus.DRAFT })];
      const archived = await made({ status: ContentStatus.ARCHIVED });
      const [unseen, practice] = [ContentStatus.DRAFT, ContentStatus.PUBLISHED].map((status) =>
        createPractice(app.database, { cityId: umea!.id, status }),
      );
      const [unseenId, practiceId] = [id('prac', await unseen!), id('prac', await practice!)];
      const before = await contents();
      const solvedBy = (...solvedByPracticeIds: string[]) => ({ state: 'SOLVED', solvedByPracticeIds });
      const tries: [object, string[]][] = [
        [{ state: 'SOLVED' }, ['REQUIRED input.solvedByPracticeIds']],
        [{ state: 'SOLVED', note: '  ' }, ['REQUIRED input.solvedByPracticeIds']],
        [{ ...solvedBy(practiceId), state: 'PARKED' }, ['INVALID input.solvedByPracticeIds']],
        [{ state: 'OPEN', note: 'x'.repeat(501) }, ['TOO_LONG input.note']],
        [
          solvedBy(unseenId, practiceId, encodeId('prac', newId()), id('city', umea!), 'nonsense'),
          [0, 2, 3, 4].map((index) => `NOT_FOUND input.solvedByPracticeIds.${index}`),
        ],
      ];
      for (const [more, expected] of tries) expect(errorsOf(await change(challenge, more, people.editor))).toEqual(expected);
      expect(errorsOf(await change(draft, { state: 'PARKED' }))).toEqual(['WRONG_STATE input.id']);
      expect(errorsOf(await change(archived, { state: 'PARKED' }))).toEqual(['WRONG_STATE input.id']);
      const stale = await change(challenge, { state: 'PARKED' }, people.editor, 7);
      expect([errorsOf(stale), stale.conflict]).toEqual([['CONFLICT input.expectedRevision'], { current: { revision: 1 } }]);
      for (const who of [people.swede, people.participant]) expect(await change(challenge, { state: 'PARKED' }, who)).toBe('FORBIDDEN');
      expect(await change(draft, { state: 'PARKED' }, people.german)).toBe('NOT_FOUND');
      expect(await change({ id: newId() }, { state: 'PARKED' }, people.coordinator)).toBe('NOT_FOUND');
      expect(await change(challenge, { state: 'PARKED' }, null)).toBe('UNAUTHENTICATED');
      expect(await contents()).toEqual(before);
    });
  });

  describe('and cities that have them, too', () => {
    const join = (challenge: Pick<Challenge, 'id'>, city: City, more: object = {}, who: TestPerson | null = people.swede) =>
      send('joinChallenge', { challengeId: id('chal', challenge), cityId: id('city', city), ...more }, who, JOINS);
    const leave = (challenge: Pick<Challenge, 'id'>, city: City, who: TestPerson | null = people.swede) =>
      send('leaveChallenge', { challengeId: id('chal', challenge), cityId: id('city', city) }, who, JOINS);

    it('show, each with what it is like there, and the city that asked is told', async () => {
      const challenge = await made({ words: { title: 'Slush' } });
      expect(await join(challenge, umea!, { note: ' From October on. ' })).toEqual({
        challenge: {
          ...{ id: id('chal', challenge), revision: null, joinCount: 1, joinedBy: { nodes: [{ name: 'Umeå' }] } },
          joins: { totalCount: 1, nodes: [{ city: { name: 'Umeå' }, note: 'From October on.', joinedOn: TODAY }] },
        },
        userErrors: [],
      });
      const told = (who: TestPerson) => ({ kind: 'CHALLENGE_JOINED', person_id: who.person.id, title: 'Slush', record_type: 'Challenge' });
      expect(await inbox(challenge)).toEqual(expect.arrayContaining([told(people.contributor), told(people.editor), told(people.manager)]));
      expect(await inbox(challenge)).toHaveLength(3);
      expect((await join(challenge, mannheim!, {}, people.coordinator)).challenge.joinCount).toBe(2);
      expect(await audited(challenge)).toEqual([
        { action: 'challenge.join', actor_id: people.swede.person.id, city_id: umea!.id, state: null },
        { action: 'challenge.join', actor_id: people.coordinator.person.id, city_id: mannheim!.id, state: null },
      ]);
      expect(await app.rows('SELECT revision FROM challenge WHERE id = $1', [challenge.id])).toEqual([{ revision: 1 }]);
      const query = `query ($id: ID!) { challenge(id: $id) { ${JOINS} } }`;
      const shown = (await bothWays(app, query, { id: id('chal', challenge) })).answer.data.challenge;
      expect(shown.joins.nodes.map(({ city }: { city: { name: string } }) => city.name)).toEqual(['Umeå', 'Mannheim']);

      const left = await leave(challenge, umea!);
      expect([left.userErrors, left.challenge.joinCount, left.challenge.joinedBy.nodes]).toEqual([[], 1, [{ name: 'Mannheim' }]]);
      expect((await audited(challenge)).at(-1)).toEqual({
        ...{ action: 'challenge.leave', actor_id: people.swede.person.id, city_id: umea!.id, state: null },
      });
      const before = await contents();
      expect(errorsOf(await leave(challenge, umea!))).toEqual(['NOT_FOUND input.challengeId']);
      expect(await contents()).toEqual(before);
      expect((await join(challenge, umea!)).challenge.joins.nodes.map(({ note }: { note: string | null }) => note).sort()).toEqual([
        null,
        null,
      ]);
    });

    it('join once, what is published and of another city, by their own people', async () => {
      const challenge = await made();
      await join(challenge, umea!);
      const [draft, archived] = [await made({ status: ContentStatus.DRAFT }), await made({ status: ContentStatus.ARCHIVED })];
      const before = await contents();
      const again = await join(challenge, umea!, { note: 'Again.' });
      expect(errorsOf(again)).toEqual(['TAKEN input.challengeId']);
      expect(again.userErrors[0].message).toBe('The city has joined this challenge already.');
      expect(errorsOf(await join(challenge, espoo!, {}, people.contributor))).toEqual(['INVALID input.cityId']);
      for (const missing of [draft, archived, { id: newId() }]) {
        // Who may read the draft of one city and join for another is told the same.
        for (const who of [people.swede, people.coordinator]) {
          expect(errorsOf(await join(missing, umea!, {}, who))).toEqual(['NOT_FOUND input.challengeId']);
        }
      }
      expect(errorsOf(await join(challenge, { id: newId() } as City, {}, people.coordinator))).toEqual(['NOT_FOUND input.cityId']);
      for (const who of [people.german, people.editor, people.participant]) {
        expect(await join(challenge, umea!, {}, who)).toBe('FORBIDDEN');
        expect(await leave(challenge, umea!, who)).toBe('FORBIDDEN');
      }
      expect(await join(challenge, umea!, {}, null)).toBe('UNAUTHENTICATED');
      expect(await contents()).toEqual(before);
    });
  });
});
