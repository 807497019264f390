import { createRequire } from 'node:module';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a minor unit of the currency in a column is worth in ISO 4217, as it stood when this was written. */
const minorUnit = (column: string): string => `CASE
  WHEN ${column} IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') THEN 1
  WHEN ${column} IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 0.001
  WHEN ${column} IN ('CLF', 'UYW') THEN 0.0001
  ELSE 0.01 END`;
const MINOR_UNIT = minorUnit('cost_currency');

interface UcumLibrary {
  UcumLhcUtils: { getInstance(): { validateUnitString(code: string): { status: string } } };
}

/**
 * Costs are counted in minor units of their currency, and units of results are codes of UCUM.
 *
 * What a currency can't hold, such as half a yen, is rounded, and the amount as it was goes into the note on the cost. Units that are
 * no codes stay as `unit_text`, and so do those that are codes by accident.
 */
export class ResultsAndMoney1790000000015 implements MigrationInterface {
  name = 'ResultsAndMoney1790000000015';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE practice_version ADD COLUMN cost_minor_units bigint, DROP CONSTRAINT ck_practice_version_cost;
      UPDATE practice_version SET cost_minor_units = round(cost_amount / ${MINOR_UNIT}) WHERE cost_amount IS NOT NULL;
      UPDATE practice_text t SET cost_note = concat_ws(E'\\n\\n', nullif(t.cost_note, ''), v.cost_amount || ' ' || v.cost_currency)
        FROM practice_version v WHERE v.id = t.version_id AND v.cost_minor_units * ${MINOR_UNIT} <> v.cost_amount;
      ALTER TABLE practice_version DROP COLUMN cost_amount, ADD CONSTRAINT ck_practice_version_cost
        CHECK (cost_minor_units >= 0 AND (cost_minor_units IS NULL) = (cost_currency IS NULL));

      ALTER TABLE practice_result ADD COLUMN unit_text text, ADD COLUMN currency text,
        ADD COLUMN period_starts_on date, ADD COLUMN period_ends_on date, ADD COLUMN method text;
    `);
    const rows = (await queryRunner.query('SELECT DISTINCT unit FROM practice_result WHERE unit IS NOT NULL')) as { unit: string }[];
    const texts = rows.map(({ unit }) => unit).filter((unit) => !isUnitCode(unit));
    await queryRunner.query(`UPDATE practice_result SET unit_text = nullif(trim(unit), ''), unit = NULL WHERE unit = ANY ($1)`, [texts]);
    await queryRunner.query(`
      ALTER TABLE practice_result
        ADD CONSTRAINT ck_practice_result_unit CHECK (num_nonnulls(unit, unit_text, currency) <= 1),
        ADD CONSTRAINT ck_practice_result_currency CHECK (currency IS NULL OR (before = trunc(before) AND after = trunc(after))),
        ADD CONSTRAINT ck_practice_result_period_ends_on
          CHECK (period_ends_on >= period_starts_on AND (period_starts_on IS NULL) = (period_ends_on IS NULL));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE practice_result DROP CONSTRAINT ck_practice_result_unit, DROP CONSTRAINT ck_practice_result_currency,
        DROP CONSTRAINT ck_practice_result_period_ends_on;
      UPDATE practice_result SET before = before * ${minorUnit('currency')}, after = after * ${minorUnit('currency')} WHERE currency IS NOT NULL;
      UPDATE practice_result SET unit = coalesce(unit_text, currency) WHERE unit IS NULL;
      ALTER TABLE practice_result DROP COLUMN unit_text, DROP COLUMN currency,
        DROP COLUMN period_starts_on, DROP COLUMN period_ends_on, DROP COLUMN method;

      ALTER TABLE practice_version ADD COLUMN cost_amount numeric(14,2), DROP CONSTRAINT ck_practice_version_cost;
      UPDATE practice_version SET cost_amount = cost_minor_units * ${MINOR_UNIT} WHERE cost_minor_units IS NOT NULL;
      ALTER TABLE practice_version DROP COLUMN cost_minor_units, ADD CONSTRAINT ck_practice_version_cost
        CHECK (cost_amount >= 0 AND (cost_amount IS NULL) = (cost_currency IS NULL));
    `);
  }
}

/**
 * Codes that people wrote when any text would do, and meant otherwise: hectares, not hundreds of years; per annum, horsepower,
 * foot, Celsius, Fahrenheit, pieces, points, households, persons, running metres. As text somebody can still say which; as a code it would be lost.
 */
const MEANT_OTHERWISE = new Set(['ha', 'pa', 'PS', 'ft', 'yd', 'C', 'F', 'P', 'T', 'R', 'S', 'G', 'H', 'B', 'b', 'u', 'st', 'pt', 'pc']);
for (const atom of ['PC', 'Ph', 'hh', 'fm', 'ca', 'eq', 'sb', 'Gb', 'deg', 'lm']) MEANT_OTHERWISE.add(atom);

/** Spaces, and names that every object has, the library takes for a part of a unit. */
function isUnitCode(unit: string): boolean {
  if (!/^[!-~]{1,50}$/.test(unit) || Object.getOwnPropertyNames(Object.prototype).some((name) => unit.includes(name))) return false;
  const atoms = unit.replaceAll(/\{[^{}]*\}/g, '').split(/[/.()]/);
  if (atoms.some((atom) => MEANT_OTHERWISE.has(atom.replace(/[+-]?\d+$/, '')))) return false;
  const { UcumLhcUtils } = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as UcumLibrary;
  return UcumLhcUtils.getInstance().validateUnitString(unit).status === 'valid';
}
