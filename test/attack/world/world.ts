import { createPerson, createSession, type TestPerson, type TestPersonOptions } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import type { Role } from '@alliance/access';
import { encodeId } from '@alliance/kernel';
import { TranslationStates } from '@alliance/publishing';
import { idPrefixOf } from '@alliance/reader';
import type { RequestOptions, TestApp } from '@alliance/testing';
import { DataSource } from 'typeorm';
import { insertSample, recordTables, SAMPLES, uniqueTexts } from '../../personal-rows.js';
import { createTestApp } from '../../support.js';
import type { Viewer } from './audience.js';
import { Checkpoint } from './checkpoint.js';
import { Marks } from './marks.js';
import { makeHidden, makeOrganisation, makeShown, type Place } from './rows.js';

/** Public ids by the name of their GraphQL type, and slugs. */
export interface Names {
  ids: Record<string, string[]>;
  slugs: string[];
}

/**
 * Two cities that each have everything, shown and hidden, and viewers of every kind at one of them. Every text that is kept has a
 * mark of its own.
 */
export interface World {
  app: TestApp;
  viewers: Viewer[];
  /** Those who may see nothing of the other city but what everybody may. */
  strangers: Viewer[];
  marks: Marks;
  /** Records of the other city, and of somebody who is no viewer: by type, and those among them that strangers may not see. */
  there: { ids: Names['ids']; hidden: ReadonlySet<string> };
  /** The world before anything hidden was made in the other city. */
  withoutHidden: Checkpoint;
}

/** The whole product over a world. It is built in two steps: the last one hides things in the other city. */
export async function createWorld(): Promise<World> {
  const app = await createTestApp();
  app.clock.set(new Date());
  const { database } = app;
  const [home, other, third] = [await createCity(database), await createCity(database), await createCity(database)];
  const [bureau, office] = [await makeOrganisation(app, home.id), await makeOrganisation(app, other.id)];
  const guest = await createPerson(app);
  const people: TestPerson[] = [guest];
  const viewers: Viewer[] = [{ name: 'anonymous', personId: null, role: null, credentials: {} }];
  const join = async (options: TestPersonOptions = {}): Promise<TestPerson> => {
    const joined = await createPerson(app, options);
    people.push(joined);
    return joined;
  };
  const view = async (name: string, options: TestPersonOptions & { role?: Role }, isStranger: boolean): Promise<void> => {
    const { person, token } = await join(options);
    const { role = null, cityId, organisationId } = options;
    const credentials: RequestOptions = name.includes('session') ? { cookie: await createSession(app, person.id) } : { token };
    viewers.push({ name, personId: person.id, role, credentials, ...(cityId && { cityId }), ...(organisationId && { organisationId }) });
    if (isStranger) strangers.push(viewers.at(-1)!);
  };
  const strangers: Viewer[] = [viewers[0]!];
  await view('participant', {}, true);
  await view('partner', { role: 'PARTNER', organisationId: bureau.id }, true);
  await view('contributor', { role: 'CONTRIBUTOR', cityId: home.id }, true);
  await view('manager by session', { role: 'MANAGER', cityId: home.id }, true);
  await view('editor elsewhere', { role: 'EDITOR', cityId: other.id }, false);
  await view('coordinator', { role: 'COORDINATOR' }, false);
  await view('administrator', { role: 'ADMIN' }, false);
  for (const viewer of await lapsed(app, join, other.id)) [viewers, strangers].forEach((list) => list.push(viewer));

  const place = async (cityId: string, organisationId: string): Promise<Place> => ({
    cityId,
    organisationId,
    partnerCityId: third.id,
    guest,
    author: await join({ role: 'CONTRIBUTOR', cityId }),
  });
  const [here, there] = [await place(home.id, bureau.id), await place(other.id, office.id)];
  const marks = new Marks();
  const shownHere = await makeShown(app, here);
  const before = await namesOf(app);
  const shownThere = await makeShown(app, there);
  const made = newIn(await namesOf(app), before);
  await makeHidden(app, here, shownHere, marks);
  for (const table of recordTables(app)) {
    // What has no sample is made through the product.
    if (!SAMPLES[table.name]) continue;
    for (const { person } of people) await insertSample(app, table, uniqueTexts(table.name, person.id, new Set()));
  }
  await marks.write(app);
  // They repeat titles, which are marks from now on.
  await app.rows('DELETE FROM content_translation');
  await app.get(TranslationStates).takeUpLanguages();
  const [withoutHidden, known] = [await Checkpoint.take(app), await namesOf(app)];
  await makeHidden(app, there, shownThere, marks);
  await marks.write(app);
  const hidden = newIn(await namesOf(app), known);
  const personal = await personalIds(app, guest.person.id);
  const places = { City: [encodeId('city', other.id)], Organisation: [encodeId('org', office.id)] };
  const everything = [made, hidden, personal, places];
  const ids: Names['ids'] = {};
  for (const [type, more] of everything.flatMap((some) => Object.entries(some))) ids[type] = [...(ids[type] ?? []), ...more];
  return {
    app,
    viewers,
    strangers,
    marks,
    there: { ids, hidden: new Set([hidden, personal].flatMap((some) => Object.values(some).flat())) },
    withoutHidden,
  };
}

/** What there is now and was not before. */
function newIn(now: Names, before: Names): Names['ids'] {
  const known = new Set(Object.values(before.ids).flat());
  return Object.fromEntries(Object.entries(now.ids).map(([type, ids]) => [type, ids.filter((id) => !known.has(id))]));
}

/** Ids of a person and of the rows about them, by type. */
async function personalIds(app: TestApp, personId: string): Promise<Names['ids']> {
  const ids: Names['ids'] = { Person: [encodeId('pers', personId)] };
  for (const { target, tableName, columns } of app.get(DataSource).entityMetadatas) {
    const prefix = typeof target === 'function' ? idPrefixOf(target) : undefined;
    const owner = columns.find(({ databaseName }) => databaseName === 'person_id' || databaseName === 'accepted_by_id');
    if (!prefix || !owner) continue;
    const rows = await app.rows(`SELECT id FROM "${tableName}" WHERE ${owner.databaseName} = $1`, [personId]);
    ids[(target as Function).name] = rows.map(({ id }) => encodeId(prefix, id as string));
  }
  return ids;
}

/** Those who come with what was valid once: a session that was ended, a token that ran out. */
async function lapsed(app: TestApp, join: (options: TestPersonOptions) => Promise<TestPerson>, cityId: string): Promise<Viewer[]> {
  const [signedOut, expired] = [await join({ role: 'MANAGER', cityId }), await join({ role: 'COORDINATOR' })];
  const cookie = await createSession(app, signedOut.person.id);
  await app.gql('mutation { signOut(input: {}) { userErrors { code } } }', {}, { cookie });
  await app.rows(`UPDATE access_token SET created_at = '2020-01-01', expires_at = '2020-01-02' WHERE id = $1`, [expired.tokenId]);
  const nobody = { personId: null, role: null };
  return [
    { name: 'signed out', ...nobody, credentials: { cookie } },
    { name: 'with an expired token', ...nobody, credentials: { token: expired.token } },
  ];
}

/** What everything is called, hidden or not: what a viewer might have heard of. */
export async function namesOf(app: TestApp): Promise<Names> {
  const names: Names = { ids: {}, slugs: [] };
  for (const { target, tableName, columns } of app.get(DataSource).entityMetadatas) {
    const prefix = typeof target === 'function' ? idPrefixOf(target) : undefined;
    if (!prefix) continue;
    const rows = await app.rows(`SELECT * FROM "${tableName}" ORDER BY id`);
    names.ids[(target as Function).name] = rows.map(({ id }) => encodeId(prefix, id as string));
    if (columns.some(({ databaseName }) => databaseName === 'slug')) names.slugs.push(...rows.map(({ slug }) => slug as string));
  }
  return names;
}

/** The revision of every record that has one, by its public id. */
export async function revisionsOf(app: TestApp): Promise<Map<string, number>> {
  const revisions = new Map<string, number>();
  for (const { target, tableName, columns } of app.get(DataSource).entityMetadatas) {
    const prefix = typeof target === 'function' ? idPrefixOf(target) : undefined;
    if (!prefix || !columns.some(({ databaseName }) => databaseName === 'revision')) continue;
    for (const { id, revision } of await app.rows(`SELECT id, revision FROM "${tableName}"`))
      revisions.set(encodeId(prefix, id as string), revision as number);
  }
  return revisions;
}
