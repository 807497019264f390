import type { TestApp } from '@alliance/testing';
import { anyOf, editors, everybody, keepers, nobody, organisers, partners, person, signedIn, writers, type Audience } from './audience.js';

export type Row = Readonly<Record<string, unknown>>;
/** Who may see the texts of a row, or of one of its columns. */
type Rule = (row: Row, known: Known, column: string) => Audience;

interface Owned {
  status: string;
  cityId: string;
}

/** What rules have to know of other rows, by UUID. */
export class Known {
  /** Records of content, and their versions with the record that they belong to. */
  readonly records = new Map<unknown, Owned>();
  readonly versions = new Map<unknown, { status: string; record: Owned }>();
  readonly threadCity = new Map<unknown, unknown>();
  readonly days = new Map<unknown, Owned>();
  readonly dayOfSession = new Map<unknown, unknown>();
  readonly cityOfOrganisation = new Map<unknown, unknown>();
  readonly attendees = new Map<unknown, Audience[]>();
  /** Who learns a person's name, because of what that person has done or is. */
  readonly acquaintances = new Map<unknown, Audience[]>();
  readonly transfers = new Map<unknown, Audience>();
  readonly versionOfChange = new Map<unknown, unknown>();

  /** Learns what there is now. What was said about an audience before holds for what has come since, too. */
  async learn(app: TestApp): Promise<void> {
    this.acquaintances.clear();
    this.attendees.clear();
    for (const name of await contentNames(app)) {
      for (const row of await app.rows(`SELECT id, status, city_id FROM ${name}`))
        this.records.set(row['id'], { status: row['status'], cityId: row['city_id'] });
      for (const row of await app.rows(`SELECT id, status, ${name}_id AS record FROM ${name}_version`))
        this.versions.set(row['id'], { status: row['status'], record: this.records.get(row['record'])! });
    }
    for (const row of await app.rows('SELECT id, city_id FROM review_thread')) this.threadCity.set(row['id'], row['city_id']);
    for (const row of await app.rows('SELECT id, status, host_city_id FROM exchange_day'))
      this.days.set(row['id'], { status: row['status'], cityId: row['host_city_id'] });
    for (const row of await app.rows('SELECT id, exchange_day_id FROM exchange_session'))
      this.dayOfSession.set(row['id'], row['exchange_day_id']);
    for (const row of await app.rows('SELECT id, city_id FROM organisation')) this.cityOfOrganisation.set(row['id'], row['city_id']);
    for (const row of await app.rows(`SELECT exchange_day_id, person_id FROM registration WHERE state = 'CONFIRMED'`))
      this.add(this.attendees, row['exchange_day_id'], person(row['person_id']));
    for (const row of await app.rows('SELECT id, version_id FROM content_change')) this.versionOfChange.set(row['id'], row['version_id']);
    for (const row of await app.rows('SELECT * FROM transfer')) this.transfers.set(row['id'], this.transfer(row));
    await this.loadAcquaintances(app);
  }

  /** Who looks after people in a city or an organisation. */
  scope({ scope_kind: kind, scope_id: id }: Row): Audience {
    return kind === 'ORGANISATION' ? anyOf(partners(id), keepers(this.cityOfOrganisation.get(id) ?? null)) : keepers(id);
  }

  record(id: unknown): Audience {
    const { status, cityId } = this.records.get(id)!;
    return status === 'PUBLISHED' ? everybody : writers(cityId);
  }

  version(id: unknown): Audience {
    const version = this.versions.get(id);
    // Samples of rows about people belong to a version that there is not.
    if (!version) return nobody;
    return version.status === 'PUBLISHED' && version.record.status === 'PUBLISHED' ? everybody : writers(version.record.cityId);
  }

  day(id: unknown): Audience {
    const { status, cityId } = this.days.get(id)!;
    return status === 'DRAFT' ? organisers(cityId) : everybody;
  }

  suggestion(row: Row): Audience {
    const { cityId } = this.records.get(row['challenge_id'])!;
    return anyOf(person(row['suggested_by_id']), editors(cityId));
  }

  private transfer(row: Row): Audience {
    const isOpen = row['confirmed_at'] !== null && this.records.get(row['practice_id'])!.status === 'PUBLISHED';
    return isOpen ? everybody : anyOf(writers(row['city_id']), writers(row['giving_city_id']));
  }

  private async loadAcquaintances(app: TestApp): Promise<void> {
    for (const row of await app.rows('SELECT * FROM role_grant')) this.add(this.acquaintances, row['person_id'], this.scope(row));
    for (const row of await app.rows('SELECT thread_id, author_id FROM review_comment'))
      this.add(this.acquaintances, row['author_id'], writers(this.threadCity.get(row['thread_id'])));
    for (const row of await app.rows('SELECT * FROM invitation')) {
      this.add(this.acquaintances, row['invited_by_id'], anyOf(this.scope(row), person(row['accepted_by_id'])));
    }
    for (const row of await app.rows('SELECT * FROM practice_suggestion'))
      this.add(this.acquaintances, row['suggested_by_id'], this.suggestion(row));
    for (const row of await app.rows('SELECT actor_id, city_id FROM audit_entry'))
      this.add(this.acquaintances, row['actor_id'], keepers(row['city_id']));
  }

  private add(to: Map<unknown, Audience[]>, id: unknown, audience: Audience): void {
    to.set(id, [...(to.get(id) ?? []), audience]);
  }
}

/** Names of the types of content, such as `practice`: what has versions. */
export async function contentNames(app: TestApp): Promise<string[]> {
  const rows = await app.rows<{ name: string }>(
    `SELECT regexp_replace(table_name, '_version$', '') AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'status' AND table_name LIKE '%\\_version' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

const own: Rule = (row) => person(row['person_id']);
const open: Rule = () => everybody;
const secret: Rule = () => nobody;
const ofVersion: Rule = (row, known) => known.version(row['version_id']);
const ofDay: Rule = (row, known) => known.day(row['exchange_day_id']);
const ofSession: Rule = (row, known) => known.day(known.dayOfSession.get(row['exchange_session_id']));

/** Who may see the texts of a row, by its table. The tables of content follow from those of its type: {@link ruleOf}. */
const RULES: Readonly<Record<string, Rule>> = {
  access_token: (row, _known, column) => (column === 'token_hash' || row['revoked_at'] !== null ? nobody : person(row['person_id'])),
  challenge_join: (row, known) => known.record(row['challenge_id']),
  city: open,
  city_statement: open,
  city_target: open,
  city_text: open,
  contact: (row, known) => {
    const kept = organisers(row['city_id'] ?? known.cityOfOrganisation.get(row['organisation_id']));
    if (row['visibility'] === 'EVERYBODY') return everybody;
    return row['visibility'] === 'SIGNED_IN' ? signedIn : kept;
  },
  contact_text: open,
  content_change: ofVersion,
  content_change_part: (row, known) => known.version(known.versionOfChange.get(row['change_id'])),
  content_translation: ofVersion,
  data_export: secret,
  erasure_request: secret,
  exchange_day: (row, known, column) =>
    column === 'online_link' ? anyOf(organisers(row['host_city_id']), ...(known.attendees.get(row['id']) ?? [])) : known.day(row['id']),
  exchange_day_text: ofDay,
  exchange_session_speaker: ofSession,
  exchange_session_text: ofSession,
  idempotency_key: secret,
  inbox_item: own,
  invitation: (row, known, column) => (column === 'token_hash' ? nobody : anyOf(person(row['accepted_by_id']), known.scope(row))),
  mail_message: secret,
  organisation: open,
  passkey: (row, _known, column) => (column === 'name' ? person(row['person_id']) : nobody),
  passkey_challenge: secret,
  person: (row, known, column) => {
    const reach: Audience = (viewer) => anyOf(person(row['id']), keepers(null), ...(known.acquaintances.get(row['id']) ?? []))(viewer);
    return column === 'email' || column === 'display_name' ? reach : person(row['id']);
  },
  person_identity: (row, _known, column) => (column === 'provider_key' ? person(row['person_id']) : nobody),
  practice_link: ofVersion,
  practice_result: ofVersion,
  practice_suggestion: (row, known) =>
    row['state'] === 'ACCEPTED' ? anyOf(known.record(row['challenge_id']), known.suggestion(row)) : known.suggestion(row),
  review_comment: (row, known) => writers(known.threadCity.get(row['thread_id'])),
  review_note: (row, known) => {
    const version = known.versions.get(row['version_id']);
    return version ? writers(version.record.cityId) : nobody;
  },
  session: (row, _known, column) => (column === 'user_agent' && row['ended_at'] === null ? person(row['person_id']) : nobody),
  sign_in_request: secret,
  slug_alias: (row, known) => known.record(row['record_id']),
  theme: open,
  theme_text: open,
  transfer: (row, known) => known.transfers.get(row['id'])!,
  transfer_step: (row, known) => known.transfers.get(row['transfer_id'])!,
};

/** The rule of a table. Throws where there is none: a table that is new has to say who sees its texts. */
export function ruleOf(table: string, contents: readonly string[]): Rule {
  if (RULES[table]) return RULES[table];
  if (contents.includes(table)) return (row, known) => known.record(row['id']);
  if (contents.some((name) => table === `${name}_version`)) return (row, known) => known.version(row['id']);
  if (contents.some((name) => table === `${name}_text`)) return ofVersion;
  throw new Error(`Say in RULES of test/attack/world/rules.ts who may see the texts of ${table}, and make rows of it in rows.ts.`);
}
