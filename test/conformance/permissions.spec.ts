import { canSomewhere, formatPermissionMatrix, listActions, listMatrixCells, ROLES, type MatrixCell, type Role } from '@alliance/access';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { newId } from '@alliance/kernel';
import type { GraphQLAnswer, TestApp } from '@alliance/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createTestApp } from '../support.js';
import { MUTATIONS, QUESTIONS, type Operation, type Place } from './permission-operations.js';

/**
 * People register themselves and nobody else: no input names a person. What the matrix says about registering others is
 * therefore out of anybody's reach.
 */
const OUT_OF_REACH = (cell: MatrixCell): boolean =>
  cell.action === 'registration.create' && cell.role !== 'ANONYMOUS' && !(cell.role === 'PARTICIPANT' && cell.record === 'own');

const label = ({ role, record }: MatrixCell): string => `${role} ${record}`;

describe('permissions', () => {
  let app: TestApp;
  let places: Record<'own' | 'other', Place>;
  let people: Record<Role, TestPerson>;

  beforeAll(async () => {
    app = await createTestApp();
    const { database } = app;
    const [own, other] = [await createCity(database), await createCity(database)];
    const organisation = await createOrganisation(database, { cityId: own.id });
    const stranger = await createPerson(app);
    people = {} as typeof people;
    for (const role of ROLES) people[role] = await createPerson(app, { role, cityId: own.id, organisationId: organisation.id });
    places = { own: { cityId: own.id, personId: stranger.person.id }, other: { cityId: other.id, personId: stranger.person.id } };
  });
  afterAll(() => app.close());

  /** The record that a cell is about: a participant's own one is theirs, and of no city that they have to do with. */
  const placeOf = ({ action, role, record }: MatrixCell): Place => {
    if (role !== 'PARTICIPANT') return places[record];
    const isAboutOthers = action.endsWith('.read');
    return {
      cityId: places.other.cityId,
      personId: record === 'own' && !isAboutOthers ? people.PARTICIPANT.person.id : places.other.personId,
    };
  };
  const personOf = ({ role }: MatrixCell): TestPerson | undefined => (role === 'ANONYMOUS' ? undefined : people[role]);
  const cellsOf = (action: string): MatrixCell[] => listMatrixCells().filter((cell) => cell.action === action && !OUT_OF_REACH(cell));
  const contents = async (): Promise<string> => JSON.stringify(await app.contents(['access_token']));
  const codeOf = ({ errors }: GraphQLAnswer): string => errors?.map(({ extensions }) => extensions['code']).join(', ') ?? 'no error';

  /** What somebody is told who may not do an action. */
  const refusal = (cell: MatrixCell, { action, hidden }: Operation): string => {
    const person = personOf(cell);
    if (!person) return 'UNAUTHENTICATED';
    return hidden && canSomewhere(person.actor, action) ? 'NOT_FOUND' : 'FORBIDDEN';
  };

  it('are reviewed as a whole', () => {
    expect(formatPermissionMatrix()).toMatchSnapshot();
  });

  it('are all on trial: every action and every mutation', () => {
    const mutations = Object.values(app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields());
    const declared = mutations.map(({ name, extensions }) => [name, (extensions['access'] as { action: string }).action]);
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(Object.entries(MUTATIONS).map(([name, { action }]) => [name, action])));
    const tried = [...Object.values(MUTATIONS), ...QUESTIONS].map(({ action }) => action);
    expect([...new Set(tried)].sort()).toEqual(listActions().map(({ name }) => name));
  });

  it.each(Object.entries(MUTATIONS))(
    'hold for %s',
    async (name, operation) => {
      const title = name.charAt(0).toUpperCase() + name.slice(1);
      const document = `mutation($input: ${title}Input!) { ${name}(input: $input) { userErrors { code message path } } }`;
      const cells = cellsOf(operation.action);
      const [outcomes, expected]: [string[], string[]] = [[], []];
      for (const cell of cells) {
        const input = await operation.prepare(app.database, placeOf(cell));
        const before = await contents();
        const answer = await app.gql(document, { input }, { token: personOf(cell)?.token });
        const changed = (await contents()) === before ? 'unchanged' : 'changed';
        outcomes.push(`${label(cell)}: ${codeOf(answer)} ${JSON.stringify(answer.data?.[name]?.userErrors ?? null)} ${changed}`);
        expected.push(`${label(cell)}: ${cell.allowed ? 'no error [] changed' : `${refusal(cell, operation)} null unchanged`}`);
      }
      expect(cells.length).toBeGreaterThanOrEqual(3);
      expect(outcomes).toEqual(expected);
    },
    60_000,
  );

  it.each(QUESTIONS)(
    'hold for $action',
    async (question) => {
      const [outcomes, expected]: [string[], string[]] = [[], []];
      for (const cell of cellsOf(question.action)) {
        const variables = await question.prepare(app.database, placeOf(cell));
        const before = await contents();
        const answer = await app.gql(question.query, variables, { token: personOf(cell)?.token });
        outcomes.push(`${label(cell)}: ${question.shows(answer.data)} ${codeOf(answer).replace('NOT_FOUND', 'no error')}`);
        expected.push(`${label(cell)}: ${cell.allowed} no error`);
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
    const hidden = await MUTATIONS['updatePractice']!.prepare(app.database, places.other);
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
