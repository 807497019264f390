import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import type { GraphQLInputObjectType } from 'graphql';
import { bothWays } from '../both-ways.js';
import { createTestApp } from '../support.js';

const UPDATE = `mutation ($input: UpdatePracticeInput!) { updatePractice(input: $input) { userErrors { code path message } } }`;
const COST = `costMinorUnits costAmount costCurrency`;
const RESULTS = `results { quantity unit unitText currency before after change changePercent periodStartsOn periodEndsOn period method }`;
const READ = `query ($id: ID!) { practice(id: $id) { ${COST} ${RESULTS} draft { ${COST} ${RESULTS} } } }`;

describe('results and costs of practices over HTTP', () => {
  let app: TestApp;
  let author: TestPerson;
  let cityId: string;
  let practice: string;
  let versionId: string;
  let revision = 1;

  /** Saves, and answers what there is to mend. */
  const update = async (change: object, locale = 'en') => {
    const input = { id: practice, expectedRevision: revision, ...change };
    const { data, errors } = await app.gql(UPDATE, { input }, { token: author.token, locale });
    expect(errors).toBeUndefined();
    const { userErrors } = data.updatePractice as { userErrors: { code: string; path: string[]; message: string }[] };
    if (userErrors.length === 0) revision += 1;
    return userErrors.map(({ code, path, message }) => [code, path.slice(1).join('.'), message]);
  };
  const read = async () => {
    const { answer, wasPlanned } = await bothWays(app, READ, { id: practice }, { token: author.token });
    expect([wasPlanned, answer.errors]).toEqual([true, undefined]);
    const { draft, ...shown } = answer.data.practice;
    expect(draft).toEqual(shown);
    return shown;
  };

  beforeAll(async () => {
    app = await createTestApp();
    const city = await createCity(app.database);
    cityId = city.id;
    author = await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id });
    const draft = await createPractice(app.database, { cityId: city.id, status: ContentStatus.DRAFT });
    practice = encodeId('prac', draft.id);
    versionId = draft.shownVersionId!;
  });
  afterAll(() => app.close());

  it('say in the schema what will be removed, in what is read and in what is sent', () => {
    const { schema } = app.nest.get(GraphQLSchemaHost, { strict: false });
    const reasonOf = (type: string, field: string) =>
      (schema.getType(type) as GraphQLInputObjectType).getFields()[field]!.deprecationReason;
    const reasons = {
      costAmount: 'Use costMinorUnits. Removed after 2027-06-30.',
      period: 'Use periodStartsOn and periodEndsOn. Removed after 2027-06-30.',
    };
    for (const type of ['GoodPractice', 'GoodPracticeVersion', 'CreatePracticeInput', 'UpdatePracticeInput']) {
      expect([type, reasonOf(type, 'costAmount')]).toEqual([type, reasons.costAmount]);
      expect([type, reasonOf(type, 'costMinorUnits')]).toEqual([type, undefined]);
    }
    for (const type of ['PracticeResult', 'PracticeResultInput']) expect([type, reasonOf(type, 'period')]).toEqual([type, reasons.period]);
    expect(reasonOf('PracticeResult', 'unitText')).toBe('Use unit. Removed after 2027-06-30.');
  });

  it('are shown with the change worked out, the same both ways', async () => {
    const results = [
      { quantity: 'Heat', unit: 'kW.h/(m2.a)', before: '160', after: '100.00', method: 'Meters of 40 houses.' },
      { quantity: 'Van trips', unit: '{trips}/d', before: '3', after: '4', periodStartsOn: '2024-01-01', periodEndsOn: '2024-12-31' },
      { quantity: 'Rent', currency: 'EUR', before: '125000', after: '99999', period: '2024' },
      { quantity: 'Net emissions', unit: 't{CO2e}/a', before: '-200', after: '-250' },
      { quantity: 'Balance', unit: '1', before: '-8', after: '1' },
      { quantity: 'From nothing', unit: '%', before: '0.00', after: '17' },
      { quantity: 'Only after', after: '5' },
      { quantity: 'Only before', before: '5' },
      { quantity: 'The same', before: '0.10', after: '0.1' },
    ];
    expect(await update({ results })).toEqual([]);
    const rest = { unit: null, unitText: null, currency: null, before: null, after: null, change: null, changePercent: null };
    const empty = { ...rest, periodStartsOn: null, periodEndsOn: null, period: null, method: null };
    const worked: [string | null, string | null][] = [
      ['-60.00', '-37.5'],
      ['1', '33.3'],
      ['-25001', '-20.0'],
      ['-50', '-25.0'],
      ['9', '112.5'],
      ['17.00', null],
      [null, null],
      [null, null],
      ['0.00', '0.0'],
    ];
    expect((await read()).results).toEqual(
      results.map((result, index) => ({ ...empty, ...result, change: worked[index]![0], changePercent: worked[index]![1] })),
    );
  });

  it('are worked out exactly, whatever the figures', async () => {
    const figure = fc
      .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 10 }))
      .filter(([units]) => units > -(10n ** 20n) && units < 10n ** 20n);
    const pairs = fc.sample(fc.tuple(figure, figure), { numRuns: 50, seed: 15 });
    // Next to a half of the last digit: a quotient that is rounded on its way would be wrong here.
    const [large, step] = [2n * 10n ** 29n, 10n ** 26n];
    pairs.push(
      [
        [large, 10],
        [large + step - 1n, 10],
      ],
      [
        [large, 10],
        [large + step, 10],
      ],
      [
        [-2000n, 0],
        [-1999n, 0],
      ],
      [
        [2000n, 0],
        [1999n, 0],
      ],
    );
    const results = pairs.slice(-50).map(([before, after], index) => ({
      quantity: `Figure ${index}`,
      before: written(...before),
      after: written(...after),
    }));
    expect(await update({ results })).toEqual([]);
    const shown = (await read()).results as { before: string; after: string; change: string; changePercent: string | null }[];
    expect(shown.map(({ before, after }) => ({ before, after }))).toEqual(results.map(({ before, after }) => ({ before, after })));
    for (const { before, after, change, changePercent } of shown) {
      expect([before, after, units(change)]).toEqual([before, after, units(after) - units(before)]);
      expect([before, after, changePercent]).toEqual([before, after, percent(units(before), units(after))]);
    }
    expect(shown.slice(-4).map(({ changePercent }) => changePercent)).toEqual(['0.0', '0.1', '0.1', '-0.1']);
  });

  it('are refused where the unit is none, with what was meant', async () => {
    const before = await app.contents();
    const results = [
      { quantity: 'Heat', unit: 'kWh/m²' },
      { quantity: 'Trips', unit: 'trips' },
      { quantity: 'Rent', unit: 'eur' },
      { quantity: 'Nonsense', unit: 'as many as you like' },
      { quantity: 'Both', unit: 't', currency: 'EUR' },
      { quantity: 'Cents', currency: 'EUR', before: '12.50', after: '13' },
      { quantity: 'Yen', currency: 'JPY', after: '0.5' },
      { quantity: 'Wood', unit: 'm3/ha' },
      { quantity: 'Valid', unit: 'kW.h/m2' },
    ];
    expect(await update({ results, costAmount: '0.5', costCurrency: 'JPY' })).toEqual([
      ['INVALID', 'costAmount', 'An amount in JPY has at most 0 decimals.'],
      ['INVALID', 'results.0.unit', 'The unit “kWh/m²” is not written in UCUM. Did you mean kW.h/m2?'],
      ['INVALID', 'results.1.unit', 'The unit “trips” is not written in UCUM. Did you mean {trips}?'],
      ['INVALID', 'results.2.unit', '“eur” is a currency: give it in the field currency, and the figures in whole minor units.'],
      [
        'INVALID',
        'results.3.unit',
        'The unit “as many as you like” is not written in UCUM. Units look like kW.h/m2, t/a or %; what is counted stands in braces without spaces, as in {trips}.',
      ],
      ['INVALID', 'results.4.currency', 'Give a unit, or a currency for money, but not both.'],
      ['INVALID', 'results.5.before', 'Give money in whole minor units of EUR, without a decimal point: 1250 for 12.50 EUR.'],
      ['INVALID', 'results.6.after', 'Give money in whole minor units of JPY, without a decimal point: 1250 for 1250 JPY.'],
      ['INVALID', 'results.7.unit', 'The unit “m3/ha” is not written in UCUM. Did you mean m3/har?'],
    ]);
    const messages = { fi: 'Tarkoititko kW.h?', sv: 'Menade du kW.h?', de: 'Meinten Sie kW.h?' };
    for (const [locale, message] of Object.entries(messages)) {
      const [fault] = await update({ results: [{ quantity: 'Heat', unit: 'kWh' }] }, locale);
      expect(fault![2]).toMatch(new RegExp(`kWh.*${message.replace('?', '\\?')}$`));
    }
    expect(await app.contents()).toEqual(before);
  });

  it('are listed among the changes as people read them: money in its currency, digit by digit', async () => {
    const results = [
      { quantity: 'Rent', currency: 'EUR', before: '125000', after: '99999' },
      { quantity: 'Debt', currency: 'SEK', before: '-7' },
      { quantity: 'Yen', currency: 'JPY', before: '1250', after: '0' },
      { quantity: 'Dinars', currency: 'KWD', before: '90071992547409931', after: '5' },
      { quantity: 'Heat', unit: 'kW.h', before: '125000', after: '0.50' },
    ];
    const shown = await createPractice(app.database, { cityId });
    const input = { id: encodeId('prac', shown.id), expectedRevision: 1, results };
    expect((await app.gql(UPDATE, { input }, { token: author.token })).data.updatePractice).toEqual({ userErrors: [] });
    const submit = 'mutation ($input: SubmitPracticeInput!) { submitPractice(input: $input) { userErrors { code } } }';
    const submitted = await app.gql(submit, { input: { id: input.id, expectedRevision: 2 } }, { token: author.token });
    expect(submitted.data.submitPractice).toEqual({ userErrors: [] });
    const query = 'query ($id: ID!) { practice(id: $id) { draft { changes { field before after } } } }';
    const { data } = await app.gql(query, { id: input.id }, { token: author.token });
    const after = [
      ...['Rent: 1250.00 → 999.99 EUR', 'Debt: -0.07 → – SEK', 'Yen: 1250 → 0 JPY'],
      ...['Dinars: 90071992547409.931 → 0.005 KWD', 'Heat: 125000 → 0.50 kW.h'],
    ].join('\n');
    expect(data.practice.draft.changes).toEqual([{ field: 'results', before: null, after }]);
  });

  it('keep units from before they were codes for show, until they get one', async () => {
    await app.rows(`UPDATE practice_result SET unit = NULL, unit_text = 'appliances' WHERE version_id = $1 AND position = 0`, [versionId]);
    expect((await read()).results[0]).toMatchObject({ unit: null, unitText: 'appliances' });
    expect(await update({ results: [{ quantity: 'Mended', unit: '{appliances}' }] })).toEqual([]);
    expect((await read()).results[0]).toMatchObject({ unit: '{appliances}', unitText: null });
  });

  it.each<[string, object, (string | null)[]]>([
    ['in cents', { costMinorUnits: '1250', costCurrency: 'EUR' }, ['1250', '12.50', 'EUR']],
    ['in crowns by the old field', { costAmount: '4200.5', costCurrency: 'SEK' }, ['420050', '4200.50', 'SEK']],
    ['in yen', { costMinorUnits: '1250', costCurrency: 'JPY' }, ['1250', '1250', 'JPY']],
    ['in yen by the old field', { costAmount: '1250.00', costCurrency: 'JPY' }, ['1250', '1250', 'JPY']],
    ['in dinars', { costMinorUnits: '1250', costCurrency: 'KWD' }, ['1250', '1.250', 'KWD']],
    ['in forints', { costMinorUnits: '12500', costCurrency: 'HUF' }, ['12500', '125.00', 'HUF']],
    [
      'beyond what a double holds',
      { costMinorUnits: '900719925474099367', costCurrency: 'EUR' },
      ['900719925474099367', '9007199254740993.67', 'EUR'],
    ],
    ['untouched by another change', { placeName: 'Kera' }, ['900719925474099367', '9007199254740993.67', 'EUR']],
    ['not at all', { costMinorUnits: '0', costCurrency: 'EUR' }, ['0', '0.00', 'EUR']],
    ['an unknown amount', { costAmount: null }, [null, null, null]],
  ])('cost %s', async (_name, change, [costMinorUnits, costAmount, costCurrency]) => {
    expect(await update(change)).toEqual([]);
    expect(await read()).toMatchObject({ costMinorUnits, costAmount, costCurrency });
  });

  it('cost nothing that is said twice, by halves or below zero', async () => {
    const attempts: [object, string, string][] = [
      [{ costAmount: '12.50', costMinorUnits: '1250', costCurrency: 'EUR' }, 'INVALID', 'costAmount'],
      [{ costMinorUnits: '1250' }, 'REQUIRED', 'costCurrency'],
      [{ costCurrency: 'EUR' }, 'REQUIRED', 'costMinorUnits'],
      [{ costMinorUnits: '-1', costCurrency: 'EUR' }, 'INVALID', 'costMinorUnits'],
      [{ costAmount: '-1', costCurrency: 'EUR' }, 'INVALID', 'costAmount'],
      [{ costMinorUnits: '1', costCurrency: 'euro' }, 'INVALID', 'costCurrency'],
    ];
    const before = await app.contents();
    for (const [change, code, field] of attempts) expect((await update(change)).map((fault) => fault.slice(0, 2))).toEqual([[code, field]]);
    expect(await app.contents()).toEqual(before);
  });
});

/** A number of units with that many decimals, as a decimal scalar is written. */
function written(count: bigint, decimals: number): string {
  const digits = String(count < 0n ? -count : count).padStart(decimals + 1, '0');
  const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return `${count < 0n ? '-' : ''}${digits.slice(0, digits.length - decimals)}${fraction}`;
}

/** A decimal as a whole number of ten-billionths. */
function units(decimal: string): bigint {
  const [whole, fraction = ''] = decimal.replace('-', '').split('.');
  const count = BigInt(whole! + fraction.padEnd(10, '0'));
  return decimal.startsWith('-') ? -count : count;
}

/** By whole numbers: tenths of a percent, half a tenth away from zero. */
function percent(before: bigint, after: bigint): string | null {
  if (before === 0n) return null;
  const [size, change] = [before < 0n ? -before : before, after - before];
  const tenths = ((change < 0n ? -change : change) * 1000n * 2n + size) / (2n * size);
  return `${change < 0n && tenths > 0n ? '-' : ''}${tenths / 10n}.${tenths % 10n}`;
}
