import { createCity } from '@alliance/cities/testing';
import { newId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import type { TestApp } from '@alliance/testing';
import { ResultsAndMoney1790000000015 } from '../../apps/api/src/migrations/0015-results-and-money.js';
import { runMigration } from '../run-migration.js';
import { createTestApp } from '../support.js';

const COSTS = `SELECT v.cost_minor_units, v.cost_currency, t.cost_note FROM practice_version v JOIN practice_text t ON t.version_id = v.id ORDER BY t.title_sort`;
const RESULTS = `SELECT quantity, unit, unit_text, currency, before::text, after::text, period, period_starts_on, period_ends_on, method FROM practice_result ORDER BY position`;

describe('costs and results from before minor units and codes', () => {
  let app: TestApp;
  const migrate = (way: 'up' | 'down') => runMigration(app, new ResultsAndMoney1790000000015(), way);

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('are taken over without a loss, and back again', async () => {
    const city = await createCity(app.database);
    const costs: [string, string | null, string | null, string | null][] = [
      ['a', '4200.50', 'EUR', null],
      ['b', '140000000.00', 'SEK', 'Ten years.'],
      ['c', '999999999999.99', 'HUF', null],
      ['d', '1200.00', 'JPY', null],
      ['e', '1200.50', 'JPY', 'An estimate.'],
      ['f', '0.07', 'KWD', null],
      ['g', '0.00', 'EUR', null],
      ['h', null, null, 'Nobody counted.'],
    ];
    const versions: string[] = [];
    for (const [title, , , costNote] of costs) {
      versions.push((await createPractice(app.database, { cityId: city.id, words: { title, costNote } })).shownVersionId!);
    }
    await migrate('down');
    for (const [index, [, amount, currency]] of costs.entries()) {
      await app.rows('UPDATE practice_version SET cost_amount = $2, cost_currency = $3 WHERE id = $1', [versions[index], amount, currency]);
    }
    const units = [
      'kW.h/m2',
      'kWh/m2',
      '%',
      'trips a day',
      'm²',
      ' ',
      null,
      'toString',
      't',
      'ha',
      'm3/ha',
      't/(ha.a)',
      'pa',
      'PS',
      'ft',
      'C',
      'F',
      'kW.h/{ha}',
    ];
    for (const [position, unit] of units.entries()) {
      await app.rows(
        `INSERT INTO practice_result (id, version_id, position, quantity, unit, before, after, period) VALUES ($1, $2, $3, $4, $5, 100, 62.50, '2024')`,
        [newId(), versions[0], position, `Result ${position}`, unit],
      );
    }
    const before = [
      await app.rows('SELECT * FROM practice_version ORDER BY id'),
      await app.rows('SELECT * FROM practice_result ORDER BY id'),
    ];

    await migrate('up');
    expect(await app.rows(COSTS)).toEqual([
      { cost_minor_units: '420050', cost_currency: 'EUR', cost_note: null },
      { cost_minor_units: '14000000000', cost_currency: 'SEK', cost_note: 'Ten years.' },
      { cost_minor_units: '99999999999999', cost_currency: 'HUF', cost_note: null },
      { cost_minor_units: '1200', cost_currency: 'JPY', cost_note: null },
      { cost_minor_units: '1201', cost_currency: 'JPY', cost_note: 'An estimate.\n\n1200.50 JPY' },
      { cost_minor_units: '70', cost_currency: 'KWD', cost_note: null },
      { cost_minor_units: '0', cost_currency: 'EUR', cost_note: null },
      { cost_minor_units: null, cost_currency: null, cost_note: 'Nobody counted.' },
    ]);
    const kept = {
      currency: null,
      before: '100',
      after: '62.50',
      period: '2024',
      period_starts_on: null,
      period_ends_on: null,
      method: null,
    };
    const taken = (position: number, unit: string | null, unit_text: string | null) => ({
      quantity: `Result ${position}`,
      unit,
      unit_text,
      ...kept,
    });
    expect(await app.rows(RESULTS)).toEqual([
      taken(0, 'kW.h/m2', null),
      taken(1, null, 'kWh/m2'),
      taken(2, '%', null),
      taken(3, null, 'trips a day'),
      taken(4, null, 'm²'),
      taken(5, null, null),
      taken(6, null, null),
      taken(7, null, 'toString'),
      taken(8, 't', null),
      ...['ha', 'm3/ha', 't/(ha.a)', 'pa', 'PS', 'ft', 'C', 'F'].map((text, index) => taken(9 + index, null, text)),
      taken(17, 'kW.h/{ha}', null),
    ]);
    const { data } = await app.gql(
      `{ practice(slug: "${await slugOf(versions[4]!)}") { costMinorUnits costAmount costCurrency costNote } }`,
    );
    expect(data.practice).toEqual({
      costMinorUnits: '1201',
      costAmount: '1201',
      costCurrency: 'JPY',
      costNote: 'An estimate.\n\n1200.50 JPY',
    });

    await app.rows(`DELETE FROM practice_result WHERE unit IS NULL AND unit_text IS NULL`);
    await migrate('down');
    const [oldVersions, oldResults] = before as [Record<string, unknown>[], Record<string, unknown>[]];
    expect(await app.rows('SELECT * FROM practice_version ORDER BY id')).toEqual(
      oldVersions.map((row) => (row['cost_amount'] === '1200.50' ? { ...row, cost_amount: '1201.00' } : row)),
    );
    expect(await app.rows('SELECT * FROM practice_result ORDER BY id')).toEqual(
      oldResults.filter(({ unit }) => typeof unit === 'string' && unit.trim() !== ''),
    );
    await migrate('up');
    expect(await app.rows(RESULTS)).toHaveLength(16);
  });

  it('can hold nothing else: the database refuses what has two units, parts of a cent, half a period or a debt as a cost', async () => {
    const city = await createCity(app.database);
    const { shownVersionId } = await createPractice(app.database, { cityId: city.id });
    const insert = (columns: string, values: string) =>
      app.rows(
        `INSERT INTO practice_result (id, version_id, position, quantity, ${columns}) VALUES ('${newId()}', '${shownVersionId}', 0, 'x', ${values})`,
      );
    await expect(insert('unit, currency', `'t', 'EUR'`)).rejects.toThrow('ck_practice_result_unit');
    await expect(insert('unit, unit_text', `'t', 'tonnes'`)).rejects.toThrow('ck_practice_result_unit');
    await expect(insert('currency, after', `'EUR', 1.5`)).rejects.toThrow('ck_practice_result_currency');
    await expect(insert('period_starts_on', `'2024-01-01'`)).rejects.toThrow('ck_practice_result_period_ends_on');
    await expect(insert('period_starts_on, period_ends_on', `'2024-01-02', '2024-01-01'`)).rejects.toThrow(
      'ck_practice_result_period_ends_on',
    );
    const cost = (set: string) => app.rows(`UPDATE practice_version SET ${set} WHERE id = '${shownVersionId}'`);
    await expect(cost(`cost_minor_units = -1, cost_currency = 'EUR'`)).rejects.toThrow('ck_practice_version_cost');
    await expect(cost(`cost_minor_units = 1`)).rejects.toThrow('ck_practice_version_cost');
    await insert('currency, before, after, period_starts_on, period_ends_on', `'EUR', 100, -5, '2024-01-01', '2024-01-01'`);
  });

  async function slugOf(versionId: string): Promise<string> {
    return (await app.rows<{ slug: string }>('SELECT slug FROM practice WHERE shown_version_id = $1', [versionId]))[0]!.slug;
  }
});
