import { createPerson } from '@alliance/accounts/testing';
import { createChallenge } from '@alliance/challenges/testing';
import type { City } from '@alliance/cities';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createLesson } from '@alliance/lessons/testing';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const WHO = ['anonymous', 'participant', 'partner', 'contributor', 'editor', 'manager', 'coordinator', 'admin', 'neighbour'] as const;
type Who = (typeof WHO)[number];

/** Where a record stands: its own status, and that of a draft beside what is published. */
const STATES = ['DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED', 'PUBLISHED+DRAFT', 'PUBLISHED+IN_REVIEW', 'ARCHIVED'] as const;
type State = (typeof STATES)[number];

const drafting: readonly Who[] = ['contributor', 'editor', 'manager', 'coordinator'];
const reviewing: readonly Who[] = ['editor', 'manager'];
const working = ['DRAFT', 'NEEDS_CHANGES', 'PUBLISHED', 'PUBLISHED+DRAFT'] as const;

/** What can be done, by whom, from where: as the documents say it. */
const VERBS: Record<string, { may: readonly Who[]; from: readonly State[]; input?: object }> = {
  'update*': { may: drafting, from: working, input: { title: 'Next' } },
  'translate*': { may: drafting, from: working, input: { locale: 'sv', title: 'Nästa' } },
  'approve*Translation': {
    may: drafting,
    from: ['DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED', 'PUBLISHED+DRAFT', 'PUBLISHED+IN_REVIEW'],
    input: { locale: 'en' },
  },
  'submit*': { may: drafting, from: ['DRAFT', 'NEEDS_CHANGES', 'PUBLISHED+DRAFT'] },
  'return*': { may: reviewing, from: ['IN_REVIEW', 'PUBLISHED+IN_REVIEW'], input: { reason: 'Say more.' } },
  'publish*': { may: reviewing, from: ['IN_REVIEW', 'PUBLISHED+IN_REVIEW'] },
  'restore*Version': { may: drafting, from: ['PUBLISHED'], input: { version: 1 } },
  'discard*Draft': { may: drafting, from: ['PUBLISHED+DRAFT'] },
  'archive*': { may: reviewing, from: ['PUBLISHED', 'PUBLISHED+DRAFT', 'PUBLISHED+IN_REVIEW'] },
};

const MAKERS = { Practice: ['prac', createPractice], Challenge: ['chal', createChallenge], Lesson: ['less', createLesson] } as const;
type Name = keyof typeof MAKERS;

describe('each step of the workflow by each role', () => {
  let app: TestApp;
  let city: City;
  let tokens: Record<Who, string | undefined>;

  beforeAll(async () => {
    app = await createTestApp();
    city = await createCity(app.database);
    const other = await createCity(app.database);
    const organisation = await createOrganisation(app.database, { cityId: city.id });
    const token = async (...grant: Parameters<typeof createPerson> extends [unknown, ...infer Rest] ? Rest : never) =>
      (await createPerson(app, ...grant)).token;
    tokens = {
      anonymous: undefined,
      participant: await token(),
      partner: await token({ role: 'PARTNER', organisationId: organisation.id }),
      contributor: await token({ role: 'CONTRIBUTOR', cityId: city.id }),
      editor: await token({ role: 'EDITOR', cityId: city.id }),
      manager: await token({ role: 'MANAGER', cityId: city.id }),
      coordinator: await token({ role: 'COORDINATOR' }),
      admin: await token({ role: 'ADMIN' }),
      neighbour: await token({ role: 'MANAGER', cityId: other.id }),
    };
  });
  afterAll(() => app.close());

  describe.each(Object.keys(MAKERS) as Name[])('%s', (name) => {
    const [prefix, make] = MAKERS[name];
    const field = name.toLowerCase();

    const run = async (verb: string, input: object, token: string | undefined) => {
      const mutation = verb.replace('*', name);
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${field} { revision } userErrors { code } } }`;
      const { data, errors } = await app.gql(query, { input }, { token });
      return errors?.[0]?.extensions['code'] ?? data.result.userErrors[0]?.code ?? 'done';
    };

    /** A record at that state, with the input that names it. */
    const bring = async (state: State) => {
      const [own, next] = state.split('+') as [keyof typeof ContentStatus, string?];
      const { id: uuid } = await make(app.database, { cityId: city.id, status: ContentStatus[own] });
      const id = encodeId(prefix, uuid);
      let expectedRevision = 1;
      for (const verb of next === 'DRAFT' ? ['update*'] : next === 'IN_REVIEW' ? ['update*', 'submit*'] : []) {
        const input = { id, expectedRevision, ...VERBS[verb]!.input };
        expect([verb, await run(verb, input, tokens.manager)]).toEqual([verb, 'done']);
        expectedRevision += 1;
      }
      return { id, expectedRevision };
    };

    it.each(STATES)('from %s', async (state) => {
      const isPublic = state.startsWith('PUBLISHED');
      for (const [verb, { may, from, input }] of Object.entries(VERBS)) {
        let target: Awaited<ReturnType<typeof bring>> | null = null;
        for (const who of WHO) {
          // What was refused left the record as it was: the next one tries it there.
          target ??= await bring(state);
          // Who may do it nowhere is told so; who may elsewhere must not learn that the record is there.
          const hidden = who === 'neighbour' && !isPublic;
          const refused = who === 'anonymous' ? 'UNAUTHENTICATED' : hidden ? 'NOT_FOUND' : 'FORBIDDEN';
          const should = !may.includes(who) ? refused : from.includes(state) ? 'done' : 'WRONG_STATE';
          expect([verb, who, await run(verb, { ...target, ...input }, tokens[who])]).toEqual([verb, who, should]);
          const [{ revision }] = (await app.rows<{ revision: number }>(`SELECT revision FROM ${field} ORDER BY id DESC LIMIT 1`)) as [
            { revision: number },
          ];
          expect([verb, who, revision]).toEqual([verb, who, target.expectedRevision + (should === 'done' ? 1 : 0)]);
          if (should === 'done') target = null;
        }
      }
    });
  });
});
