import { ROLES } from '@alliance/access';
import { createPerson, createSession } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import type { TestApp } from '@alliance/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { createTestApp } from '../support.js';

/** Scalars whose values people read. */
const TEXTS = ['String', 'Markdown', 'Url'];
const EXAMPLES: Record<string, unknown> = {
  ...{ Int: 1, Float: 1, Boolean: false, ID: 'x', DateTime: '2027-05-31T09:30:00Z', Date: '2027-05-31', Decimal: '1', Long: '1' },
  ...{ CountryCode: 'FI', Locale: 'en', EmailAddress: 'name@example.org' },
};
/** Plain texts that may have several lines. */
const SEVERAL_LINES = /^(?:reason|note|answer|changeNote|venueAddress|summary|response)$|^results\.0\.method$/;

interface UserErrorShape {
  code: string;
  path: string[];
  message: string;
}

describe('texts that people read', () => {
  let app: TestApp;
  let schema: GraphQLSchema;
  const people: string[] = [];

  beforeAll(async () => {
    app = await createTestApp();
    ({ schema } = app.get(GraphQLSchemaHost));
    const city = await createCity(app.database, {});
    for (const role of ROLES) {
      const { person } = await createPerson(app, role === 'PARTICIPANT' ? {} : { role, cityId: city.id });
      people.push(person.id);
    }
  }, 120_000);
  afterAll(() => app.close());

  /** A value for everything that an input may hold, with `text` in each place of a text, and the ways to those places. */
  const fill = (type: GraphQLInputType, text: (scalar: string) => string, path: string[], places: Map<string, string>): unknown => {
    const plain = getNullableType(type);
    if (isListType(plain)) return [fill(plain.ofType as GraphQLInputType, text, [...path, '0'], places)];
    if (isInputObjectType(plain)) {
      const fields = Object.values(plain.getFields()).map((field) => [field.name, fill(field.type, text, [...path, field.name], places)]);
      return Object.fromEntries(fields) as object;
    }
    if (isEnumType(plain)) return plain.getValues()[0]!.name;
    if (!TEXTS.includes(getNamedType(plain).name)) return EXAMPLES[getNamedType(plain).name];
    places.set(path.join('.'), getNamedType(plain).name);
    return text(getNamedType(plain).name);
  };

  /** Sends every mutation with a text in every place, as whoever may, and tells what is said of each place. */
  async function* faultsOfAll(text: (scalar: string) => string): AsyncGenerator<[place: string, scalar: string, faults: UserErrorShape[]]> {
    for (const [name, { args }] of Object.entries(schema.getMutationType()!.getFields())) {
      const places = new Map<string, string>();
      const input = fill(args.find((argument) => argument.name === 'input')!.type, text, [], places);
      const userErrors = await userErrorsOf(name, input as object);
      for (const [place, scalar] of places) {
        yield [`${name}: ${place}`, scalar, userErrors.filter(({ path }) => path.slice(1).join('.') === place)];
      }
    }
  }

  async function userErrorsOf(name: string, input: object): Promise<UserErrorShape[]> {
    const type = getNamedType(
      schema
        .getMutationType()!
        .getFields()
        [name]!.args.find((argument) => argument.name === 'input')!.type,
    );
    const mutation = `mutation ($input: ${type.name}!) { ${name}(input: $input) { userErrors { code path message } } }`;
    for (const person of people.toReversed()) {
      const { data, errors } = await app.gql(mutation, { input }, { cookie: await createSession(app, person) });
      if (errors?.[0]?.extensions['code'] === 'FORBIDDEN') continue;
      expect([name, errors]).toEqual([name, undefined]);
      return data[name].userErrors as UserErrorShape[];
    }
    throw new Error(`Nobody may do ${name}.`);
  }

  it('have no character that nobody can see, in any place of any mutation', async () => {
    let count = 0;
    for await (const [place, , faults] of faultsOfAll((scalar) =>
      scalar === 'Url' ? 'https://example.org/\u202egnp' : 'a\u202egnp.exe',
    )) {
      count++;
      const field = place.split(/[ .]/).findLast((part) => part !== '0')!;
      const message = `"${field}" contains a character that nobody can see, or that changes the order of reading: U+202E. Delete it, or type the text anew.`;
      expect([place, faults]).toEqual([place, expect.arrayContaining([{ code: 'INVALID', path: expect.anything(), message }])]);
    }
    expect(count).toBeGreaterThan(200);
  }, 120_000);

  it('stand on one line, but for those that are prose', async () => {
    const taken: string[] = [];
    for await (const [place, scalar, faults] of faultsOfAll((scalar) => (scalar === 'Url' ? 'https://example.org/' : 'a\nb'))) {
      if (scalar === 'String' && faults.length === 0) taken.push(place.slice(place.indexOf(' ') + 1));
    }
    expect(taken.filter((place) => !SEVERAL_LINES.test(place))).toEqual([]);
    expect(new Set(taken).size).toBeGreaterThan(7);
  }, 120_000);
});
