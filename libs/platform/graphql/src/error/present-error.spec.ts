import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { TestApp } from '@alliance/testing';
import { libraryModule } from '../fixture/library.fixture.js';

describe('errors as clients see them', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.create({ module: libraryModule({ rates: { enabled: false } }) });
  });
  afterAll(() => app.close());

  const fail = (how: string, locale = 'en') => app.gql('query ($how: String!) { fail(how: $how) }', { how }, { locale });

  it('gives foreseen errors their code and a sentence in the language of the request', async () => {
    const answers = await Promise.all(['fi', 'sv', 'de', 'en'].map((locale) => fail('notFound', locale)));
    expect(answers.map(({ errors }) => errors![0]!.message)).toEqual([
      'Tällaista tietuetta ei ole, tai et voi nähdä sitä. Tarkista tunniste.',
      'Posten finns inte, eller så är den inte synlig för dig. Kontrollera id eller slug.',
      'Diesen Datensatz gibt es nicht, oder er ist für Sie nicht sichtbar. Prüfen Sie ID oder Slug.',
      'There is no such record, or it is not visible to you. Check the id or slug.',
    ]);
    expect(answers[0]).toMatchObject({ status: 200, data: { fail: null } });
    expect(answers[0]!.errors).toEqual([expect.objectContaining({ path: ['fail'], extensions: { code: 'NOT_FOUND' } })]);
  });

  it.each([
    ['lockTimeout', 'TRY_AGAIN'],
    ['statementTimeout', 'TIMEOUT'],
  ])('names what passes by itself: %s', async (how, code) => {
    const answer = await fail(how);
    expect(answer.errors![0]!.extensions).toEqual({ code });
    expect(answer.text).not.toMatch(/cancel|statement due|wrapped/);
  });

  it.each(['bug', 'sql'])('hides what nobody foresaw behind a number: %s', async (how) => {
    const answer = await fail(how, 'de');
    const [{ message, extensions }] = answer.errors as [NonNullable<typeof answer.errors>[number]];
    expect(extensions).toEqual({ code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(message).toBe(`Bei uns ist ein Fehler aufgetreten. Bitte nennen Sie dem Betrieb diese Nummer: ${extensions['id']}`);
    expect(answer.text).not.toMatch(/secret|TypeError|23505|\.ts|node_modules/);
  });

  it.each([
    ['bug', 'TypeError: secret detail of the code'],
    ['sql', 'Error 23505'],
  ])('tells the log where a fault came from, and nothing that the database repeats of its rows: %s', async (how, text) => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    try {
      const { errors } = await fail(how);
      expect(log.mock.calls).toEqual([
        [`${errors![0]!.extensions['id'] as string} ${text}`, expect.stringMatching(/^ +at .*library\.fixture/)],
      ]);
    } finally {
      log.mockRestore();
    }
  });

  it.each([
    ['notFound', []],
    ['statementTimeout', [['TIMEOUT: Error 57014']]],
  ])('logs no fault where there is none, and warns of a database that is too slow: %s', async (how, warnings) => {
    const fault = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const warning = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    try {
      expect((await fail(how)).errors).toHaveLength(1);
      expect(fault).not.toHaveBeenCalled();
      expect(warning.mock.calls).toEqual(warnings);
    } finally {
      fault.mockRestore();
      warning.mockRestore();
    }
  });

  it.each([
    ['{ me', 'GRAPHQL_PARSE_FAILED'],
    ['{ unknown }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ me(first: 1) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query a { me } query b { me }', 'OPERATION_RESOLUTION_FAILURE'],
  ])("keeps GraphQL's own codes: %s", async (query, code) => {
    const { errors, data, text } = await app.gql(query);
    expect([errors![0]!.extensions, data]).toEqual([{ code }, undefined]);
    expect(text).not.toContain('stack');
  });

  describe('dates that do not exist', () => {
    const query = 'query ($day: Date) { day(day: $day) }';

    it('are refused as variables and in the document, with the place and an example', async () => {
      const asVariable = await app.gql(query, { day: '2027-02-30' }, { locale: 'fi' });
      expect(asVariable.errors).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/^Variable "\$day" got an invalid value; .*Anna olemassa oleva päivä, esimerkiksi 2027-05-31\.$/),
          extensions: { code: 'BAD_USER_INPUT' },
        }),
      ]);
      const inDocument = await app.gql('{ day(day: "2027-02-30") }', {}, { locale: 'sv' });
      expect(inDocument.errors).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/Ange en befintlig dag, till exempel 2027-05-31\.$/),
          extensions: { code: 'BAD_USER_INPUT' },
        }),
      ]);
    });

    it.each(['2027-13-01', '2027-00-10', '2027-1-1', '27-01-01', '2027-01-01T00:00:00Z', '', '0000-01-01'])('refuses %p', async (day) => {
      expect((await app.gql(query, { day })).errors![0]!.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    });

    it.each(['2028-02-29', '0099-12-31', '9999-12-31'])('takes %p', async (day) => {
      expect((await app.gql(query, { day })).data).toEqual({ day });
    });
  });

  it('names every variable that is wrong', async () => {
    const answer = await app.gql('query ($a: Date, $b: Int!) { day(day: $a) books(first: $b) { totalCount } }', { a: 7 });
    expect(answer.errors!.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }, { code: 'BAD_USER_INPUT' }]);
  });
});
