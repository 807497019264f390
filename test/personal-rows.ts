import { createHash } from 'node:crypto';
import { personalTables, type PersonalTable } from '@alliance/database';
import { newId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { DataSource } from 'typeorm';

/** Values of a row, by the name of the column. */
export type Row = Record<string, unknown>;

/** What a row is made of: texts that are found again wherever they are left. */
export interface RowMaker {
  personId: string;
  /** A text that stands nowhere else. */
  text(column: string): string;
  /** As a text, in the form of a hash. */
  hash(column: string): string;
}

const HOUR = 60 * 60 * 1000;
/** A thread that comments of samples stand in. */
const THREAD_ID = newId();
/** What has to be there before a row of a table can be. */
const GROUNDS: Record<string, string> = {
  review_comment: `INSERT INTO review_thread (id, record_type, record_id, city_id)
    VALUES ('${THREAD_ID}', 'Practice', '${newId()}', '${newId()}') ON CONFLICT DO NOTHING`,
};
const soon = () => new Date(Date.now() + HOUR);

/**
 * A row of each table about people: what its columns have to hold besides defaults. Tables that nobody may write into by hand,
 * and the person itself, make their rows through the product.
 */
export const SAMPLES: Record<string, (make: RowMaker) => Row> = {
  access_token: ({ text, hash }) => ({
    name: text('name'),
    token_hash: hash('token_hash'),
    prefix: text('prefix'),
    scopes: ['read'],
    expires_at: soon(),
  }),
  data_export: ({ text }) => ({ state: 'READY', archive: Buffer.from(text('archive')), expires_at: soon() }),
  erasure_request: ({ hash }) => ({ code_mark: hash('code_mark'), expires_at: soon() }),
  idempotency_key: ({ text, hash }) => ({
    key: text('key'),
    operation: text('operation'),
    request_hash: hash('request_hash'),
    user_errors: JSON.stringify([{ message: text('user_errors') }]),
    expires_at: soon(),
  }),
  inbox_item: ({ text }) => ({ kind: 'PUBLISHED', title: text('title'), record_type: 'Practice', record_id: newId() }),
  invitation: ({ personId, text, hash }) => ({
    accepted_by_id: personId,
    accepted_at: new Date(),
    email: `${text('email')}@people.example`,
    role: 'EDITOR',
    scope_kind: 'CITY',
    scope_id: newId(),
    locale: 'en',
    token_hash: hash('token_hash'),
    sent_times: [new Date()],
    expires_at: soon(),
  }),
  mail_message: ({ text }) => ({
    kind: 'test',
    dedupe_key: newId(),
    recipient: `${text('recipient')}@people.example`,
    locale: 'en',
    sealed_parameters: text('sealed_parameters'),
    state: 'READY',
    attempts: 0,
    next_attempt_at: soon(),
  }),
  passkey: ({ text }) => ({
    credential_id: text('credential_id'),
    public_key: text('public_key'),
    counter: 1,
    name: text('name'),
    backed_up: false,
  }),
  passkey_challenge: ({ hash }) => ({ purpose: 'REGISTRATION', challenge_hash: hash('challenge_hash'), expires_at: soon() }),
  person_identity: ({ text }) => ({ provider_key: 'espoo', subject: text('subject'), linked_at: new Date() }),
  review_comment: ({ text }) => ({ thread_id: THREAD_ID, body: text('body') }),
  review_note: ({ text }) => ({ version_id: newId(), body: text('body') }),
  role_grant: () => ({ role: 'EDITOR', scope_kind: 'CITY', scope_id: newId() }),
  session: ({ text, hash }) => ({
    secret_hash: hash('secret_hash'),
    method: 'OIDC',
    provider_session_id: text('provider_session_id'),
    user_agent: text('user_agent'),
    last_seen_at: new Date(),
    idle_until: soon(),
    expires_at: soon(),
  }),
  sign_in_request: ({ text, hash }) => ({
    address_mark: hash('address_mark'),
    network_mark: hash('network_mark'),
    sealed_address: text('sealed_address'),
    locale: 'en',
    token_hash: hash('token_hash'),
    code_hash: hash('code_hash'),
    expires_at: soon(),
  }),
};

/** The tables about people, as the product knows them. */
export function recordTables(app: TestApp): PersonalTable[] {
  return personalTables(app.get(DataSource).entityMetadatas).filter(({ record }) => record);
}

/** Makes texts that stand nowhere else, and remembers them. */
export function uniqueTexts(table: string, personId: string, found: Set<string>): RowMaker {
  const text = (column: string): string => {
    const unique = `zq${createHash('sha256').update(`${personId} ${table} ${column}`).digest('hex').slice(0, 20)}`;
    found.add(unique);
    return unique;
  };
  const hash = (column: string): string => {
    const unique = createHash('sha256').update(text(column)).digest('hex');
    found.add(unique);
    return unique;
  };
  return { personId, text, hash };
}

/** Puts a row about a person into a table, with values of one's own. Answers its values. */
export async function insertSample(app: TestApp, table: PersonalTable, make: RowMaker, values: Row = {}): Promise<Row> {
  const sample = SAMPLES[table.name];
  if (!sample) throw new Error(`Say in SAMPLES what a row of ${table.name} looks like.`);
  const ground = GROUNDS[table.name];
  if (ground) await app.rows(ground);
  const hasId = table.keys.length === 1 && table.keys[0] === 'id';
  const row: Row = { ...(hasId && { id: newId() }), [table.subject]: make.personId, ...sample(make), ...values };
  const columns = Object.keys(row);
  await app.rows(
    `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map((_column, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  return row;
}

/** Where a text stands: each table of the product and of its job queue in which some row has it, in letters or bytes. */
export async function placesOf(app: TestApp, texts: Iterable<string>): Promise<string[]> {
  const patterns = [...texts].flatMap((text) => [text.toLowerCase(), Buffer.from(text).toString('hex')]);
  const tables = await app.rows<{ name: string }>(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const places: string[] = [];
  for (const { name } of tables) {
    for (const { text } of await app.rows<{ text: string }>(
      `SELECT DISTINCT p AS text FROM ${name} t, unnest($1::text[]) AS p WHERE strpos(lower(t::text), p) > 0`,
      [patterns],
    ))
      places.push(`${name}: ${text}`);
  }
  return places;
}
