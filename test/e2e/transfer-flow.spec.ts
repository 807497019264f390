import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { type Practice, type Transfer, TransferStage } from '@alliance/practices';
import { createPractice, createTransfer } from '@alliance/practices/testing';
import { ContentStatus, PolicyArea } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { bothWays } from '../both-ways.js';
import { logStatements } from '../statement-log.js';
import { createTestApp } from '../support.js';

const { INTERESTED, ADAPTING, IMPLEMENTED, DROPPED } = TransferStage;
const { CIRCULAR_ECONOMY, MOBILITY, BUILDING } = PolicyArea;

const FLOW = `query ($from: Date, $to: Date, $areas: [PolicyArea!], $locale: Locale) {
  transferFlow(startedFrom: $from, startedTo: $to, policyArea: $areas, locale: $locale) {
    nodes { id slug name countryCode latitude longitude gave took }
    links { from to count interestedCount assessingCount adaptingCount implementedCount droppedCount firstStartedOn lastStepOn medianDaysToImplementation }
    linkCount transferCount medianDaysToImplementation } }`;
const CODES = /^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/;
const EMPTY = { nodes: [], links: [], linkCount: 0, transferCount: 0, medianDaysToImplementation: null };

interface Flow {
  nodes: { id: string; slug: string; name: string; gave: number; took: number }[];
  links: { from: string; to: string; count: number; [field: string]: unknown }[];
  linkCount: number;
  transferCount: number;
  medianDaysToImplementation: number | null;
}

describe('what is known of transfers', () => {
  let app: TestApp;
  let [espoo, umea, mannheim, follower]: City[] = [];
  let [cafe, bikes, trams, archived]: Practice[] = [];
  /** Confirmed and open, by their routes. */
  let open: Record<'cafeToUmea' | 'bikesToUmea' | 'cafeToMannheim' | 'tramsToUmea', Transfer>;
  /** Not everybody's to see: one that only the giving city has confirmed, and one of a practice that was put away. */
  let unconfirmed: Transfer;
  let ofArchived: Transfer;
  let people: Record<'coordinator' | 'mannheim' | 'espoo' | 'follower' | 'participant', TestPerson>;

  const id = (prefix: string, row: { id: string }) => encodeId(prefix, row.id);
  /** Both ways, planned in one statement. */
  const ask = async <Data = any>(query: string, variables: object = {}, who?: TestPerson): Promise<Data> => {
    const { answer, wasPlanned } = await bothWays(app, query, { ...variables }, who ? { token: who.token } : {});
    expect([answer.errors, wasPlanned]).toEqual([undefined, true]);
    return answer.data as Data;
  };
  const flow = async (variables: object = {}, who?: TestPerson) => (await ask<{ transferFlow: Flow }>(FLOW, variables, who)).transferFlow;
  const routes = ({ nodes, links }: Flow) => {
    const nameOf = (wanted: string) => nodes.find((node) => node.id === wanted)!.slug;
    return links.map(({ from, to, count }) => `${nameOf(from)} → ${nameOf(to)}: ${count}`);
  };

  beforeAll(async () => {
    app = await createTestApp();
    const { database } = app;
    espoo = await createCity(database, { name: 'Espoo', texts: { sv: 'Esbo' }, latitude: '60.205000', longitude: '24.652200' });
    umea = await createCity(database, { name: 'Umeå', slug: 'umea', originalLocale: 'sv', countryCode: 'SE' });
    mannheim = await createCity(database, { name: 'Mannheim', countryCode: 'DE' });
    follower = await createCity(database, { name: 'Aarhus', countryCode: 'DK' });
    const practice = (title: string, city: City, policyAreas: PolicyArea[], status = ContentStatus.PUBLISHED) =>
      createPractice(database, { cityId: city.id, words: { title }, facts: { policyAreas }, slug: title.toLowerCase(), status });
    cafe = await practice('Cafe', espoo, [CIRCULAR_ECONOMY]);
    bikes = await practice('Bikes', espoo, [MOBILITY, BUILDING]);
    trams = await practice('Trams', mannheim, [MOBILITY]);
    archived = await practice('Archived', espoo, [MOBILITY], ContentStatus.ARCHIVED);
    const transfer = (of: Practice, to: City, stage: TransferStage, startedOn: string, stageOn: string, more: object = {}) =>
      createTransfer(database, { practice: of, cityId: to.id, stage, startedOn, stageOn, ...more });
    open = {
      cafeToUmea: await transfer(cafe, umea, IMPLEMENTED, '2026-01-01', '2026-02-10'),
      bikesToUmea: await transfer(bikes, umea, IMPLEMENTED, '2026-01-10', '2026-01-21'),
      cafeToMannheim: await transfer(cafe, mannheim, ADAPTING, '2026-03-01', '2026-03-20'),
      tramsToUmea: await transfer(trams, umea, DROPPED, '2026-02-01', '2026-05-01'),
    };
    unconfirmed = await transfer(bikes, mannheim, IMPLEMENTED, '2026-01-05', '2026-06-01', { confirmedBy: ['giver'] });
    ofArchived = await transfer(archived, umea, IMPLEMENTED, '2026-01-01', '2026-01-31');
    people = {
      coordinator: await createPerson(app, { role: 'COORDINATOR' }),
      mannheim: await createPerson(app, { role: 'CONTRIBUTOR', cityId: mannheim.id }),
      espoo: await createPerson(app, { role: 'EDITOR', cityId: espoo.id }),
      follower: await createPerson(app, { role: 'MANAGER', cityId: follower.id }),
      participant: await createPerson(app),
    };
  });
  afterAll(() => app?.close());

  describe('as a flow', () => {
    it('has nodes and links with counts, periods and medians', async () => {
      const [e, m, u] = [espoo!, mannheim!, umea!].map((city) => id('city', city));
      const none = { interestedCount: 0, assessingCount: 0, adaptingCount: 0, implementedCount: 0, droppedCount: 0 };
      expect(await flow({ locale: 'sv' })).toEqual({
        nodes: [
          { id: e, slug: 'espoo', name: 'Esbo', countryCode: 'FI', latitude: 60.205, longitude: 24.6522, gave: 3, took: 0 },
          { id: m, slug: 'mannheim', name: 'Mannheim', countryCode: 'DE', latitude: null, longitude: null, gave: 1, took: 1 },
          { id: u, slug: 'umea', name: 'Umeå', countryCode: 'SE', latitude: null, longitude: null, gave: 0, took: 3 },
        ],
        links: [
          {
            ...{ ...none, from: e, to: u, count: 2, implementedCount: 2 },
            ...{ firstStartedOn: '2026-01-01', lastStepOn: '2026-02-10', medianDaysToImplementation: 25.5 },
          },
          {
            ...{ ...none, from: e, to: m, count: 1, adaptingCount: 1 },
            ...{ firstStartedOn: '2026-03-01', lastStepOn: '2026-03-20', medianDaysToImplementation: null },
          },
          {
            ...{ ...none, from: m, to: u, count: 1, droppedCount: 1 },
            ...{ firstStartedOn: '2026-02-01', lastStepOn: '2026-05-01', medianDaysToImplementation: null },
          },
        ],
        linkCount: 3,
        transferCount: 4,
        medianDaysToImplementation: 25.5,
      });
    });

    it('is of the days and policy areas asked for', async () => {
      expect(routes(await flow({ from: '2026-02-01' }))).toEqual(['espoo → mannheim: 1', 'mannheim → umea: 1']);
      expect(routes(await flow({ to: '2026-01-09' }))).toEqual(['espoo → umea: 1']);
      expect(routes(await flow({ from: '2026-01-10', to: '2026-02-01' }))).toEqual(['espoo → umea: 1', 'mannheim → umea: 1']);
      expect(routes(await flow({ areas: ['MOBILITY'] }))).toEqual(['espoo → umea: 1', 'mannheim → umea: 1']);
      expect(routes(await flow({ areas: ['CIRCULAR_ECONOMY', 'BUILDING'] }))).toEqual(['espoo → umea: 2', 'espoo → mannheim: 1']);
      expect((await flow({ areas: ['MOBILITY'] })).medianDaysToImplementation).toBe(11);
      for (const nothing of [{ from: '2026-04-01' }, { to: '2025-12-31' }, { areas: ['FARM_TO_FORK'] }, { areas: [] }])
        expect(await flow(nothing)).toEqual(EMPTY);
      expect(await flow({ from: null, areas: null })).toEqual(await flow());
    });

    it('counts what the viewer may see and nothing else', async () => {
      const anonymous = await flow();
      for (const who of [people.participant, people.follower]) expect(await flow({}, who)).toEqual(anonymous);
      const inMannheim = await flow({}, people.mannheim);
      expect(routes(inMannheim).sort()).toEqual(['espoo → mannheim: 2', 'espoo → umea: 2', 'mannheim → umea: 1']);
      // The median is of confirmed transfers alone, whoever looks.
      expect(inMannheim.medianDaysToImplementation).toBe(25.5);
      for (const who of [people.coordinator, people.espoo]) {
        const all = await flow({}, who);
        expect([all.transferCount, all.linkCount, all.medianDaysToImplementation]).toEqual([6, 3, 30]);
        expect(all.nodes.map(({ slug, gave, took }) => [slug, gave, took])).toEqual([
          ['espoo', 5, 0],
          ['mannheim', 1, 2],
          ['umea', 0, 4],
        ]);
      }
    });

    it('is one statement, beside other root fields too, and of what is selected alone', async () => {
      const log = logStatements(app);
      await app.gql(FLOW);
      await app.gql(
        '{ a: transferFlow { transferCount } b: transferFlow(startedTo: "2026-01-05") { kind: __typename n: nodes { slug } } cities(first: 1) { totalCount } }',
      );
      expect(log).toHaveLength(2);
      expect(await ask('{ transferFlow { __typename links { __typename n: count } more: nodes @skip(if: true) { slug } } }')).toEqual({
        transferFlow: { __typename: 'TransferFlow', links: [2, 1, 1].map((n) => ({ __typename: 'TransferFlowLink', n })) },
      });
    });

    it('costs what it reads, however little of it is selected', async () => {
      const costOf = async (query: string) => (await app.gql(query)).extensions!['cost'];
      expect(await costOf('{ transferFlow { transferCount } }')).toEqual({ requested: 200, maximum: 5_000 });
      const many = Array.from({ length: 8 }, (_value, index) => `f${index}: transferFlow { nodes { slug } }`);
      expect((await app.gql(`{ ${many.join(' ')} }`)).errors?.[0]?.extensions).toMatchObject({ limit: 'cost' });
    });

    it('takes no nonsense', async () => {
      for (const argument of ['startedFrom: "2026-02-30"', 'startedTo: "x"', 'policyArea: [NONE]', 'locale: "xx"']) {
        const { data, errors } = await app.gql(`{ transferFlow(${argument}) { transferCount } }`);
        expect([argument, data ?? null, errors?.[0]?.extensions['code']]).toEqual([argument, null, expect.stringMatching(CODES)]);
      }
    });
  });

  describe('as records', () => {
    const list = async (where: string, who?: TestPerson, order = '{ field: STARTED_ON, direction: ASC }') => {
      const { transfers } = await ask(
        `{ transfers(first: 20, where: { ${where} }, orderBy: [${order}]) { totalCount nodes { id } edges { cursor } } }`,
        {},
        who,
      );
      expect(transfers.totalCount).toBe(transfers.nodes.length);
      const known = Object.entries({ ...open, unconfirmed, ofArchived });
      return transfers.nodes.map((node: { id: string }) => known.find(([, transfer]) => id('tran', transfer) === node.id)?.[0]);
    };

    it('can be filtered and ordered', async () => {
      expect(await list('')).toEqual(['cafeToUmea', 'bikesToUmea', 'tramsToUmea', 'cafeToMannheim']);
      expect(await list('', undefined, '{ field: STAGE_ON, direction: DESC }')).toEqual([
        ...['tramsToUmea', 'cafeToMannheim', 'cafeToUmea', 'bikesToUmea'],
      ]);
      expect(await list('', undefined, '{ field: UPDATED_AT, direction: ASC }')).toHaveLength(4);
      expect(await list('practice: { slug: { eq: "cafe" } }')).toEqual(['cafeToUmea', 'cafeToMannheim']);
      expect(await list('practice: { policyArea: { eq: MOBILITY } }')).toEqual(['bikesToUmea', 'tramsToUmea']);
      expect(await list('city: { slug: { eq: "mannheim" } }')).toEqual(['cafeToMannheim']);
      expect(await list('givingCity: { countryCode: { eq: "DE" } }')).toEqual(['tramsToUmea']);
      expect(await list('stage: { in: [DROPPED, ADAPTING] }')).toEqual(['tramsToUmea', 'cafeToMannheim']);
      expect(await list('not: { stage: { eq: IMPLEMENTED } }')).toEqual(['tramsToUmea', 'cafeToMannheim']);
      expect(await list('startedOn: { gte: "2026-01-10", lt: "2026-03-01" }')).toEqual(['bikesToUmea', 'tramsToUmea']);
      expect(await list('stageOn: { eq: "2026-02-10" }')).toEqual(['cafeToUmea']);
      expect(await list('isConfirmed: { eq: true }, or: [{ stage: { eq: DROPPED } }]')).toEqual(['tramsToUmea']);
      expect(await list('isConfirmed: { eq: false }')).toEqual([]);
      expect(await list('isConfirmed: { eq: false }', people.mannheim)).toEqual(['unconfirmed']);
      expect(await list(`id: { in: ["${id('tran', unconfirmed)}", "${id('tran', open.cafeToUmea)}"] }`)).toEqual(['cafeToUmea']);
    });

    it('are read by pages, in both directions', async () => {
      for (const [size, position, end] of [
        ['first', 'after', 'endCursor'],
        ['last', 'before', 'startCursor'],
      ]) {
        const seen: string[] = [];
        for (let cursor: string | null = null, more = true; more; more = cursor !== null && seen.length < 4) {
          const { transfers }: any = await ask(
            `query ($cursor: String) { transfers(${size}: 1, ${position}: $cursor) { nodes { startedOn } pageInfo { ${end} } } }`,
            { cursor },
          );
          seen.push(...transfers.nodes.map(({ startedOn }: { startedOn: string }) => startedOn));
          cursor = transfers.pageInfo[end!];
        }
        const latestFirst = ['2026-03-01', '2026-02-01', '2026-01-10', '2026-01-01'];
        expect(seen).toEqual(size === 'first' ? latestFirst : [...latestFirst].reverse());
      }
    });

    it('show on practices and cities', async () => {
      const query = `{ practice(slug: "cafe") { medianDaysToImplementation
          transfers(first: 5) { totalCount nodes { stage city { name } steps { stage on } } } adoptedBy(first: 5) { totalCount nodes { slug } } }
        bikes: practice(slug: "bikes") { medianDaysToImplementation adoptedBy(first: 5, where: { countryCode: { eq: "FI" } }) { totalCount } }
        trams: practice(slug: "trams") { medianDaysToImplementation transfers(first: 5) { totalCount } adoptedBy(first: 5) { totalCount nodes { slug } } }
        espoo: city(slug: "espoo") { gave(first: 5) { totalCount nodes { startedOn } } took(first: 5) { totalCount } }
        umea: city(slug: "umea") { gave(first: 5) { totalCount } took(first: 5, where: { stage: { eq: IMPLEMENTED } }) { totalCount } } }`;
      const data = await ask(query);
      expect(data.practice).toEqual({
        medianDaysToImplementation: 40,
        transfers: {
          totalCount: 2,
          nodes: [
            { stage: 'ADAPTING', city: { name: 'Mannheim' }, steps: stepsTo('ADAPTING', '2026-03-01', '2026-03-20') },
            { stage: 'IMPLEMENTED', city: { name: 'Umeå' }, steps: stepsTo('IMPLEMENTED', '2026-01-01', '2026-02-10') },
          ],
        },
        adoptedBy: { totalCount: 1, nodes: [{ slug: 'umea' }] },
      });
      expect(data.bikes).toEqual({ medianDaysToImplementation: 11, adoptedBy: { totalCount: 0 } });
      const nobody = { totalCount: 0, nodes: [] };
      expect(data.trams).toEqual({ medianDaysToImplementation: null, transfers: { totalCount: 1 }, adoptedBy: nobody });
      expect([data.espoo.gave.totalCount, data.espoo.took.totalCount, data.umea.gave.totalCount, data.umea.took.totalCount]).toEqual([
        3, 0, 0, 2,
      ]);
    });
  });

  describe('what is not everybody’s to see', () => {
    const QUERY = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } transfers(first: 8) { totalCount nodes { id } }
      cities(first: 8) { nodes { slug gave(first: 8) { totalCount nodes { id } } took(first: 8) { totalCount nodes { id } } } }
      practices(first: 8) { nodes { slug medianDaysToImplementation transfers(first: 8) { totalCount nodes { id } } adoptedBy(first: 8) { totalCount nodes { slug } } } } }`;
    const trial = (who?: TestPerson) => ask(QUERY, { ids: [unconfirmed, ofArchived].map((transfer) => id('tran', transfer)) }, who);
    const mentions = (data: unknown, transfer: Transfer) => JSON.stringify(data).split(id('tran', transfer)).length - 1;

    it('is absent everywhere for anonymous, for participants and for other cities', async () => {
      const anonymous = await trial();
      expect(anonymous.nodes).toEqual([null, null]);
      expect(anonymous.transfers.totalCount).toBe(4);
      expect(anonymous.cities.nodes.map(({ slug, gave, took }: any) => [slug, gave.totalCount, took.totalCount])).toEqual([
        ['aarhus', 0, 0],
        ['espoo', 3, 0],
        ['mannheim', 1, 1],
        ['umea', 0, 3],
      ]);
      const practices = Object.fromEntries(
        anonymous.practices.nodes.map(({ slug, transfers, adoptedBy, medianDaysToImplementation }: any) => [
          slug,
          [transfers.totalCount, adoptedBy.nodes.map((city: { slug: string }) => city.slug).join(), medianDaysToImplementation],
        ]),
      );
      expect(practices).toEqual({ bikes: [1, 'umea', 11], cafe: [2, 'umea', 40], trams: [1, '', null] });
      for (const who of [undefined, people.participant, people.follower]) {
        const data = await trial(who);
        expect([mentions(data, unconfirmed), mentions(data, ofArchived)]).toEqual([0, 0]);
        expect(data).toEqual(anonymous);
        for (const transfer of [unconfirmed, ofArchived]) {
          const one = await app.gql(
            'query ($id: ID!) { transfer(id: $id) { id } }',
            { id: id('tran', transfer) },
            who ? { token: who.token } : {},
          );
          expect([one.data, one.errors![0]!.extensions['code']]).toEqual([{ transfer: null }, 'NOT_FOUND']);
        }
      }
    });

    it('shows to both cities and to the coordinator', async () => {
      const inMannheim = await trial(people.mannheim);
      expect(inMannheim.nodes).toEqual([{ id: id('tran', unconfirmed) }, null]);
      expect([mentions(inMannheim, unconfirmed), mentions(inMannheim, ofArchived)]).toEqual([5, 0]);
      for (const who of [people.espoo, people.coordinator]) {
        const data = await trial(who);
        expect([mentions(data, unconfirmed), mentions(data, ofArchived)]).toEqual([5, 5]);
        expect(data.practices.nodes.find(({ slug }: { slug: string }) => slug === 'bikes').adoptedBy.nodes).toEqual([{ slug: 'umea' }]);
      }
      // Who can't read the practice any more still sees the transfer, without it.
      const inUmea = await createPerson(app, { role: 'CONTRIBUTOR', cityId: umea!.id });
      const query = 'query ($id: ID!) { transfer(id: $id) { stage practice { title } givingCity { slug } } }';
      expect(await ask(query, { id: id('tran', ofArchived) }, inUmea)).toEqual({
        transfer: { stage: 'IMPLEMENTED', practice: null, givingCity: { slug: 'espoo' } },
      });
    });

    // Last, because it changes what the others count.
    it('counts as adopted once both cities have confirmed it', async () => {
      const adopters = async () =>
        (await ask('{ practice(slug: "bikes") { adoptedBy(first: 5) { totalCount nodes { slug } } } }')).practice.adoptedBy;
      expect(await adopters()).toEqual({ totalCount: 1, nodes: [{ slug: 'umea' }] });
      const editor = await createPerson(app, { role: 'EDITOR', cityId: mannheim!.id });
      const confirm = `mutation ($input: ConfirmTransferInput!) { confirmTransfer(input: $input) { transfer { isConfirmed } userErrors { code } } }`;
      const input = { id: id('tran', unconfirmed), expectedRevision: 1 };
      const { data } = await app.gql(confirm, { input }, { token: editor.token });
      expect(data.confirmTransfer).toEqual({ transfer: { isConfirmed: true }, userErrors: [] });
      expect(await adopters()).toEqual({ totalCount: 2, nodes: [{ slug: 'mannheim' }, { slug: 'umea' }] });
    });
  });

  const stepsTo = (stage: string, startedOn: string, stageOn: string) => [
    { stage: INTERESTED, on: startedOn },
    { stage, on: stageOn },
  ];
});
