import { newId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { DataSource, type EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Audience, Viewer } from './audience.js';
import { contentNames, Known, ruleOf, type Row } from './rules.js';

/** Columns that hold names of the code, of languages or of units: a text of one's own has no place in them. */
const CODES = new Set(
  `action alliance_role changed_fields cost_currency country_code currency dedupe_key evidence_level field kind languages lau_code license
   interpretation locale maturity method missing mode nuts3_code operation origin original_locale outcome:lesson_version period policy_areas
   provider_key purpose quantity record_type replicability residual_handling role:invitation role:role_grant scope scope_kind scopes source
   stage state status time_zone transports type unit visibility base_unit code theme_code prefix`.split(/\s+/),
);
/** Secrets and their hashes stay as they are, and are looked for as they are. */
const SECRETS = /(_hash|_mark|^credential_id|^public_key|^key|^subject|^sealed_\w+)$/;
/**
 * What is kept in the trail is sealed where it is written: {@link Marks.next} gives its marks. States of translations repeat the
 * titles of the texts that they are about.
 */
const OTHERWISE = new Set(['audit_entry', 'audit_value', 'audit_link', 'audit_pending', 'person_key', 'content_translation']);
const MARK = /zq\d+x/g;
const CURSOR = /"(?:cursor|startCursor|endCursor)":"([\w-]+)"/g;

/** Texts that stand nowhere else, and who may see each. */
export class Marks {
  private readonly audiences = new Map<string, { audience: Audience; place: string }>();
  private readonly secrets = new Set<string>();
  private readonly known = new Known();
  /** Tables whose marks somebody has seen who may. */
  readonly seen = new Set<string>();

  get count(): number {
    return this.audiences.size + this.secrets.size;
  }

  /** A new mark. @param place table and column that it will stand in */
  next(place: string, audience: Audience): string {
    const mark = `zq${this.audiences.size + 1}x`;
    this.audiences.set(mark, { audience, place });
    return mark;
  }

  /** Marks that an answer has and its viewer may not see, each with the place that it stands in. Secrets are nobody's to see. */
  leaks(viewer: Viewer, answer: string): string[] {
    const texts = [answer, ...[...answer.matchAll(CURSOR)].map(([, cursor]) => Buffer.from(cursor!, 'base64url').toString())].join('\n');
    const leaks = [...this.secrets].filter((secret) => texts.includes(secret)).map((secret) => `secret ${secret}`);
    for (const [mark] of texts.matchAll(MARK)) {
      const { audience, place } = this.audiences.get(mark)!;
      if (audience(viewer)) this.seen.add(place.split('.')[0]!);
      else leaks.push(`${place} (${mark})`);
    }
    return leaks;
  }

  /** Tables with marks that not everybody may see, and somebody may. */
  guarded(viewers: readonly Viewer[]): string[] {
    const tables = new Set<string>();
    for (const { audience, place } of this.audiences.values()) {
      const may = viewers.filter(audience).length;
      if (may > 0 && may < viewers.length) tables.add(place.split('.')[0]!);
    }
    return [...tables].sort();
  }

  /** Marks that nobody of the viewers but some may see. */
  guardedCount(viewers: readonly Viewer[]): number {
    return [...this.audiences.values()].filter(({ audience }) => !viewers.every(audience)).length + this.secrets.size;
  }

  /**
   * Writes a mark of its own into every text of every table that has none yet. Throws on a table without a rule, and on one
   * without rows: a table that is new has to be tried too.
   */
  async write(app: TestApp): Promise<void> {
    await this.known.learn(app);
    const contents = await contentNames(app);
    const empty: string[] = [];
    await app.database.transaction(async () => {
      // Past triggers and foreign keys: only the shape of a value matters here.
      await app.rows('SET LOCAL session_replication_role = replica');
      for (const metadata of app.get(DataSource).entityMetadatas) {
        const texts = textsOf(metadata);
        if (texts.length === 0 || OTHERWISE.has(metadata.tableName)) continue;
        const rule = ruleOf(metadata.tableName, contents);
        const rows = await app.rows<Row>(`SELECT * FROM "${metadata.tableName}"`);
        if (rows.length === 0) empty.push(metadata.tableName);
        for (const row of rows) await this.markRow(app, metadata, row, texts, (column) => rule(row, this.known, column));
      }
      for (const { key } of await app.rows('SELECT key FROM person_key')) this.secrets.add(key as string);
    });
    if (empty.length > 0) throw new Error(`Make rows of ${empty.join(', ')} in test/attack/world/rows.ts: nobody tries to read them.`);
  }

  private async markRow(
    app: TestApp,
    { tableName, primaryColumns }: EntityMetadata,
    row: Row,
    texts: ColumnMetadata[],
    audienceOf: (column: string) => Audience,
  ): Promise<void> {
    const values: [string, unknown][] = [];
    for (const { databaseName: column, isArray } of texts) {
      const value = row[column];
      if (SECRETS.test(column)) {
        if (typeof value === 'string') this.secrets.add(value);
        continue;
      }
      if (String(value).match(MARK)) continue;
      const mark = this.next(`${tableName}.${column}`, audienceOf(column));
      values.push([column, isArray ? [shaped(column, mark)] : shaped(column, mark)]);
    }
    const keys = primaryColumns.map(({ databaseName }) => databaseName);
    const update = async (changes: [string, unknown][]): Promise<boolean> => {
      const parameters = [...changes.map(([, value]) => value), ...keys.map((key) => row[key])];
      const set = changes.map(([column], index) => `"${column}" = $${index + 1}`).join(', ');
      const where = keys.map((key, index) => `"${key}" = $${changes.length + index + 1}`).join(' AND ');
      const savepoint = `s${newId().replaceAll('-', '')}`;
      await app.rows(`SAVEPOINT ${savepoint}`);
      try {
        await app.rows(`UPDATE "${tableName}" SET ${set} WHERE ${where}`, parameters);
        return true;
      } catch {
        await app.rows(`ROLLBACK TO ${savepoint}`);
        return false;
      }
    };
    if (values.length === 0 || (await update(values))) return;
    // What a check refuses stays as it is, such as a reason to drop what goes on.
    for (const value of values) await update([value]);
  }
}

/** Columns with texts that people write, or that are kept from them. */
function textsOf({ tableName, columns }: EntityMetadata): ColumnMetadata[] {
  return columns.filter(
    ({ type, databaseName, isPrimary }) =>
      type === 'text' &&
      !CODES.has(databaseName) &&
      !CODES.has(`${databaseName}:${tableName}`) &&
      (!isPrimary || SECRETS.test(databaseName)),
  );
}

/** A mark in the form that its column wants. */
function shaped(column: string, mark: string): string {
  if (/(url|link|website)$/.test(column)) return `https://${mark}.example/`;
  return /^(email|recipient)$/.test(column) ? `${mark}@people.example` : mark;
}
