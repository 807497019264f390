import { Database, personalTables } from '@alliance/database';
import type { PersonalTable } from '@alliance/database';
import { SecretKey } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whom rows are about. */
export interface Subject {
  /** UUID of the person. */
  id: string;
  email: string;
}

/** A condition in SQL, with the values of its parameters. */
interface Condition {
  text: string;
  values: unknown[];
}

/** A table whose rows are about people. */
export type PersonalRecordTable = PersonalTable & { record: NonNullable<PersonalTable['record']> };

/** Rows read at once: many enough for speed, few enough for memory. */
const PAGE = 500;

/** The tables with personal data, as the entities' annotations describe them. Export, erasing and retention follow them. */
@Injectable()
export class PersonalData {
  private found?: PersonalTable[];

  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly secretKey: SecretKey,
  ) {}

  /** Tables whose rows are about people, by name. */
  get records(): PersonalRecordTable[] {
    return this.tables.filter((table): table is PersonalRecordTable => table.record !== undefined);
  }

  /** Columns anywhere that lead to a person whom the row is not about. */
  get references(): { table: PersonalTable; column: PersonalTable['columns'][number] }[] {
    return this.tables.flatMap((table) => table.columns.filter(({ reference }) => reference).map((column) => ({ table, column })));
  }

  /** The condition under which a row is about a person: by their id, or by their address. */
  conditionFor({ subject, address }: PersonalRecordTable, { id, email }: Subject): Condition {
    if (!address) return { text: `${subject} = $1`, values: [id] };
    if (address.mark === undefined) return { text: `(${subject} = $1 OR lower(${address.name}) = $2)`, values: [id, email.toLowerCase()] };
    return { text: `(${subject} = $1 OR ${address.name} = $2)`, values: [id, this.secretKey.mark(address.mark, email)] };
  }

  /** The rows about a person, page by page in the order of their key, without what is secret. */
  async *rowsAbout(table: PersonalRecordTable, subject: Subject): AsyncGenerator<Record<string, unknown>> {
    const key = `(SELECT key FROM person_key WHERE person_key.person_id = ${table.name}.${table.subject})`;
    const columns = table.shown.map(({ property, name, sealed }) => `${sealed ? `open_sealed(${name}, ${key})` : name} AS "${property}"`);
    for await (const row of this.pages(table, columns, this.conditionFor(table, subject))) yield withoutMarks(row);
  }

  /** The keys of the rows that lead to a person by a column, in the order of the table's key columns. */
  async *keysLeadingTo(table: PersonalTable, column: string, personId: string): AsyncGenerator<unknown[]> {
    for await (const row of this.pages(table, [], { text: `${column} = $1`, values: [personId] })) yield Object.values(row);
  }

  private async *pages(
    { name, keys }: PersonalTable,
    columns: readonly string[],
    { text, values }: Condition,
  ): AsyncGenerator<Record<string, unknown>> {
    const list = [...columns, ...keys.map((key, index) => `${key} AS "#${index}"`)].join(', ');
    let after: unknown[] | null = null;
    for (;;) {
      const beyond = after ? `AND (${keys.join(', ')}) > (${keys.map((_key, index) => `$${values.length + index + 1}`).join(', ')})` : '';
      const rows: Record<string, unknown>[] = await this.database.query(
        `SELECT ${list} FROM ${name} WHERE ${text} ${beyond} ORDER BY ${keys.join(', ')} LIMIT ${PAGE}`,
        [...values, ...(after ?? [])],
      );
      yield* rows;
      if (rows.length < PAGE) return;
      after = keys.map((_key, index) => rows.at(-1)![`#${index}`]);
    }
  }

  private get tables(): PersonalTable[] {
    return (this.found ??= personalTables(this.dataSource.entityMetadatas));
  }
}

function withoutMarks(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('#')));
}
