import {
  AllianceRole,
  City,
  CityQuantity,
  CityStatement,
  CityTarget,
  CityText,
  Contact,
  ContactText,
  Organisation,
  type CityTargetScope,
  type ContactVisibility,
  type OrganisationKind,
  type ResidualHandling,
} from '@alliance/cities';
import { sortKey, type Locale } from '@alliance/kernel';
import { DEMO_CITIES } from '../cities.js';
import { DEMO_CONTACTS } from '../contacts.js';
import type { DemoCity, DemoContact, LocalizedText } from '../demo.types.js';
import { DEMO_ORGANISATIONS } from '../organisations.js';
import { demoId } from './demo-id.js';
import { cityId, idsBySlug, known, sourceOf, type SeedContext } from './seed-context.js';

const entriesOf = (text: LocalizedText): [Locale, string][] => Object.entries(text) as [Locale, string][];

/** Adds the cities that are missing; answers how many. */
export async function seedCities(context: SeedContext): Promise<number> {
  const cities = await idsBySlug(context, 'city');
  const missing = DEMO_CITIES.filter(({ slug }) => !cities.has(slug));
  for (const city of missing) await insertCity(context, city);
  return missing.length;
}

async function insertCity({ database: { manager }, audit }: SeedContext, city: DemoCity): Promise<void> {
  const id = demoId('city', city.slug);
  const { slug, originalLocale, countryCode, lauCode, latitude, longitude, joinedOn, timeZone, website } = city;
  const own = { slug, originalLocale, countryCode, lauCode, latitude, longitude, joinedOn, timeZone, website };
  await manager.insert(City, {
    ...own,
    id,
    nuts3Code: null,
    leftOn: null,
    allianceRole: AllianceRole[city.role],
    languages: [...city.languages],
  });
  await manager.insert(
    CityText,
    entriesOf(city.name).map(([locale, name]) => ({
      cityId: id,
      locale,
      name,
      nameSort: sortKey(name, locale),
      description: city.description[locale],
    })),
  );
  await manager.insert(
    CityTarget,
    city.targets.map(({ source, scope, residualHandling, ...target }, position) => ({
      ...target,
      ...sourceOf(source),
      id: demoId('target', `${slug}/${position}`),
      cityId: id,
      position,
      scope: scope as CityTargetScope,
      residualHandling: residualHandling as ResidualHandling | null,
      adoptedOn: null,
    })),
  );
  await manager.insert(
    CityStatement,
    city.populations.map(({ source, value, year, date, provisional, method }, position) => ({
      ...sourceOf(source),
      id: demoId('statement', `${slug}/${position}`),
      cityId: id,
      position,
      quantity: CityQuantity.POPULATION,
      value,
      unit: null,
      asOfYear: year,
      asOfDate: date,
      provisional,
      method,
    })),
  );
  await audit.record(null, 'city.create', { type: 'City', id, cityId: id });
}

/** Adds the organisations that are missing; answers how many. */
export async function seedOrganisations(context: SeedContext): Promise<number> {
  const { database, audit } = context;
  const cities = await idsBySlug(context, 'city');
  const organisations = await idsBySlug(context, 'organisation');
  let count = 0;
  for (const { slug, name, abbreviation, kind, city, parent, website, coordinatesAlliance } of DEMO_ORGANISATIONS) {
    if (organisations.has(slug)) continue;
    const id = demoId('organisation', slug);
    const ownerId = cityId(cities, city);
    await database.manager.insert(Organisation, {
      id,
      slug,
      name,
      nameSort: sortKey(name, 'en'),
      abbreviation,
      kind: kind as OrganisationKind,
      cityId: ownerId,
      parentId: parent ? known(organisations, parent) : null,
      website,
      coordinatesAlliance,
    });
    await audit.record(null, 'organisation.create', { type: 'Organisation', id, cityId: ownerId });
    organisations.set(slug, id);
    count += 1;
  }
  return count;
}

/** Adds the contacts that are missing; answers how many. A contact has no slug: its id tells. */
export async function seedContacts(context: SeedContext): Promise<number> {
  const cities = await idsBySlug(context, 'city');
  const organisations = await idsBySlug(context, 'organisation');
  const rows = await context.database.query<{ id: string }>('SELECT id FROM contact');
  const there = new Set(rows.map(({ id }) => id));
  const missing = DEMO_CONTACTS.filter(({ key }) => !there.has(demoId('contact', key)));
  for (const contact of missing) await insertContact(context, contact, cities, organisations);
  return missing.length;
}

async function insertContact(
  { database: { manager }, audit }: SeedContext,
  { key, city, organisation, email, visibility, role }: DemoContact,
  cities: ReadonlyMap<string, string>,
  organisations: ReadonlyMap<string, string>,
): Promise<void> {
  const id = demoId('contact', key);
  await manager.insert(Contact, {
    id,
    originalLocale: 'en',
    cityId: cityId(cities, city),
    organisationId: organisation ? known(organisations, organisation) : null,
    position: DEMO_CONTACTS.filter((other) => other.city === city && other.organisation === organisation).findIndex(
      (other) => other.key === key,
    ),
    email,
    phone: null,
    visibility: visibility as ContactVisibility,
  });
  await manager.insert(
    ContactText,
    entriesOf(role).map(([locale, text]) => ({ contactId: id, locale, role: text })),
  );
  await audit.record(null, 'contact.create', { type: 'Contact', id, cityId: cityId(cities, city) });
}
