import {
  canSomewhere,
  formatPermissionMatrix,
  getActionRule,
  getActionScope,
  listActions,
  listMatrixCells,
  ROLES,
  SESSION_SCOPE,
  type AccessDeclaration,
  type Actor,
  type MatrixCell,
  type Role,
} from '@alliance/access';
import { createPerson, createSession, type TestPerson } from '@alliance/accounts/testing';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { newId } from '@alliance/kernel';
import type { GraphQLAnswer, RequestOptions, TestApp } from '@alliance/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createTestApp } from '../support.js';
import { ACCOUNT_MUTATIONS, ACCOUNT_QUESTIONS, PUBLIC_MUTATIONS } from './permission-account-operations.js';
import { CHALLENGE_MUTATIONS, CHALLENGE_QUESTIONS } from './permission-challenge-operations.js';
import { CONTENT_MUTATIONS, CONTENT_QUESTIONS } from './permission-content-operations.js';
import { LESSON_MUTATIONS, LESSON_QUESTIONS } from './permission-lesson-operations.js';
import * as content from './permission-operations.js';
import type { Operation, Place } from './permission-operations.js';
import { TRANSFER_MUTATIONS, TRANSFER_QUESTIONS, TRANSFER_SPECIAL_CASES } from './permission-transfer-operations.js';

const MUTATIONS: Record<string, Operation> = {
  ...content.MUTATIONS,
  ...CONTENT_MUTATIONS,
  ...ACCOUNT_MUTATIONS,
  ...TRANSFER_MUTATIONS,
  ...CHALLENGE_MUTATIONS,
  ...LESSON_MUTATIONS,
};
/** Mutations that ask for more because of what is sent. */
const SPECIAL_CASES: Record<string, Operation> = { ...TRANSFER_SPECIAL_CASES };
const QUESTIONS = [
  ...content.QUESTIONS,
  ...CONTENT_QUESTIONS,
  ...ACCOUNT_QUESTIONS,
  ...TRANSFER_QUESTIONS,
  ...CHALLENGE_QUESTIONS,
  ...LESSON_QUESTIONS,
];

/** Rows that say when somebody was there last. */
const SIGHTINGS = ['access_token', 'session'];
/** How somebody is signed in. */
const MEANS = ['token', 'session'] as const;
type Means = (typeof MEANS)[number];

/** Where the input names nobody, what the matrix says about others is out of anybody's reach. */
const isOutOfReach = ({ role, record }: MatrixCell): boolean => role !== 'ANONYMOUS' && !(role === 'PARTICIPANT' && record === 'own');

const label = ({ role, record }: MatrixCell): string => `${role} ${record}`;

describe('permissions', () => {
  let app: TestApp;
  let places: Record<'own' | 'other', Place>;
  let people: Record<Role, TestPerson>;
  let marks: string;

  beforeAll(async () => {
    // A translator that is set up, though never reached.
    app = await createTestApp({ TRANSLATOR: 'libretranslate', LIBRETRANSLATE_URL: 'http://127.0.0.1:1' });
    const { database } = app;
    const tables = Object.keys(await app.contents(SIGHTINGS));
    marks = tables
      .map((name) => `SELECT count(*)::int AS rows, max(xmin::text::bigint)::text AS newest FROM "${name}"`)
      .join(' UNION ALL ');
    const [own, other] = [await createCity(database), await createCity(database)];
    const organisation = await createOrganisation(database, { cityId: own.id });
    const stranger = await createPerson(app);
    people = {} as typeof people;
    for (const role of ROLES) people[role] = await createPerson(app, { role, cityId: own.id, organisationId: organisation.id });
    const foreign = await createOrganisation(database, { cityId: other.id });
    const personId = stranger.person.id;
    places = {
      own: { cityId: own.id, organisationId: organisation.id, personId },
      other: { cityId: other.id, organisationId: foreign.id, personId },
    };
  });
  afterAll(() => app.close());

  /** The record that a cell is about: a participant's own one is theirs, and of no city that they have to do with. */
  const placeOf = ({ action, role, record }: MatrixCell): Place => {
    if (role !== 'PARTICIPANT') return places[record];
    const isTheirs = record === 'own' && getActionRule(action).PARTICIPANT !== undefined;
    return { ...places.other, personId: isTheirs ? people.PARTICIPANT.person.id : places.other.personId };
  };
  const personOf = ({ role }: MatrixCell): TestPerson | undefined => (role === 'ANONYMOUS' ? undefined : people[role]);
  const cellsOf = ({ action, selfOnly }: Operation): MatrixCell[] =>
    listMatrixCells().filter((cell) => cell.action === action && !(selfOnly && isOutOfReach(cell)));
  /** A mark of everything that is kept: each write leaves another transaction behind, or another number of rows. */
  const contents = async (): Promise<string> => JSON.stringify(await app.rows(marks));
  const codeOf = ({ errors }: GraphQLAnswer): string => errors?.map(({ extensions }) => extensions['code']).join(', ') ?? 'no error';

  /** How the cell's role signs in: each time anew with a session, because some operations end it. */
  const signIn = async (cell: MatrixCell, means: Means): Promise<RequestOptions> => {
    const person = personOf(cell);
    if (!person) return {};
    return means === 'token' ? { token: person.token } : { cookie: await createSession(app, person.person.id) };
  };
  /** Who acts, as the product sees them. */
  const actorOf = (cell: MatrixCell, means: Means): Actor | null => {
    const person = personOf(cell);
    if (!person) return null;
    const { id, grants, scopes } = person.actor;
    return means === 'token' ? { id, grants, scopes: scopes! } : { id, grants };
  };
  const isAllowed = (cell: MatrixCell, means: Means): boolean =>
    cell.allowed && (means === 'session' || getActionScope(cell.action) !== SESSION_SCOPE);

  /** What somebody is told who may not do an action. */
  const refusal = (cell: MatrixCell, means: Means, { action, hidden }: Operation): string => {
    const actor = actorOf(cell, means);
    if (!actor) return 'UNAUTHENTICATED';
    return hidden && canSomewhere(actor, action) ? 'NOT_FOUND' : 'FORBIDDEN';
  };
  /** What a mutation has answered: what is to mend, or no payload at all. */
  const mendOf = (payload: { userErrors: { code: string }[] } | null | undefined): string =>
    payload ? payload.userErrors.map(({ code }) => code).join(', ') || 'nothing to mend' : 'no payload';
  const refusalOf = (cell: MatrixCell, means: Means, operation: Operation): string => {
    const code = refusal(cell, means, operation);
    return operation.mendable && code === 'NOT_FOUND' ? `no error, ${code}` : `${code}, no payload`;
  };

  it('are reviewed as a whole', () => {
    expect(formatPermissionMatrix()).toMatchSnapshot();
  });

  it('are all on trial: every action and every mutation', () => {
    const mutations = Object.values(app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields());
    const accessOf = new Map(mutations.map(({ name, extensions }) => [name, extensions['access'] as AccessDeclaration]));
    const open = [...accessOf].flatMap(([name, access]) => ('public' in access ? [name] : []));
    expect(open.sort()).toEqual(PUBLIC_MUTATIONS);
    const declared = [...accessOf].flatMap(([name, access]) => ('action' in access ? [[name, access.action]] : []));
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(Object.entries(MUTATIONS).map(([name, { action }]) => [name, action])));
    const tried = [...Object.values(MUTATIONS), ...Object.values(SPECIAL_CASES), ...QUESTIONS].map(({ action }) => action);
    expect([...new Set(tried)].sort()).toEqual(listActions().map(({ name }) => name));
  });

  const changing = Object.entries({ ...MUTATIONS, ...SPECIAL_CASES });
  it.each(MEANS.flatMap((means) => changing.map(([name, operation]) => [name, means, operation] as const)))(
    'hold for %s by %s',
    async (testName, means, operation) => {
      const name = operation.mutation ?? testName;
      const title = name.charAt(0).toUpperCase() + name.slice(1);
      const document = `mutation($input: ${title}Input!) { ${name}(input: $input) { userErrors { code message path } } }`;
      const cells = cellsOf(operation);
      const [outcomes, expected]: [string[], string[]] = [[], []];
      for (const cell of cells) {
        const input = await operation.prepare(app, placeOf(cell));
        const credentials = await signIn(cell, means);
        const before = await contents();
        const answer = await app.gql(document, { input }, credentials);
        const changed = (await contents()) === before ? 'unchanged' : 'changed';
        await operation.undo?.(app, placeOf(cell));
        outcomes.push(`${label(cell)}: ${codeOf(answer)}, ${mendOf(answer.data?.[name])}, ${changed}`);
        expected.push(
          `${label(cell)}: ${isAllowed(cell, means) ? 'no error, nothing to mend, changed' : `${refusalOf(cell, means, operation)}, unchanged`}`,
        );
      }
      expect(cells.length).toBeGreaterThanOrEqual(3);
      expect(outcomes).toEqual(expected);
    },
    60_000,
  );

  it.each(MEANS.flatMap((means) => QUESTIONS.map((question) => [question.action, means, question] as const)))(
    'hold for %s by %s',
    async (_action, means, question) => {
      const [outcomes, expected]: [string[], string[]] = [[], []];
      for (const cell of cellsOf(question)) {
        const variables = await question.prepare(app, placeOf(cell));
        const credentials = await signIn(cell, means);
        const before = await contents();
        const answer = await app.gql(question.query, variables, credentials);
        const isRefused = question.closed && !canSomewhere(actorOf(cell, means), question.action);
        outcomes.push(`${label(cell)}: ${question.shows(answer.data)} ${codeOf(answer).replace('NOT_FOUND', 'no error')}`);
        expected.push(`${label(cell)}: ${isAllowed(cell, means)} ${isRefused ? refusal(cell, means, question) : 'no error'}`);
        expect(await contents()).toBe(before);
      }
      expect(outcomes).toEqual(expected);
    },
    60_000,
  );

  it('let nobody register anybody else, because there is no way to name them', () => {
    const input = app.get(GraphQLSchemaHost).schema.getType('RegisterForExchangeDayInput') as { getFields(): Record<string, unknown> };
    expect(Object.keys(input.getFields()).sort()).toEqual(['exchangeDayId', 'idempotencyKey']);
  });

  it('tell a missing record and a hidden one apart for nobody', async () => {
    const hidden = await MUTATIONS['updatePractice']!.prepare(app, places.other);
    const missing = { ...hidden, id: `prac_${newId().replaceAll('-', '')}` };
    const document = 'mutation($input: UpdatePracticeInput!) { updatePractice(input: $input) { userErrors { code } } }';
    const question = 'query($id: ID!) { practice(id: $id) { id } }';
    const { token } = people.MANAGER;
    const answers = await Promise.all([hidden, missing].map((input) => app.gql(document, { input }, { token })));
    expect(answers[0]!.errors![0]!.extensions['code']).toBe('NOT_FOUND');
    expect(answers[0]!.text).toBe(answers[1]!.text);
    const [one, other] = await Promise.all([hidden, missing].map(({ id }) => app.gql(question, { id }, { token })));
    expect([one!.text, one!.status]).toEqual([other!.text, other!.status]);
  });
});
