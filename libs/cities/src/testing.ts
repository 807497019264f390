import { Database } from '@alliance/database';
import { newId, slugify, sortKey } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import type { DeepPartial, QueryDeepPartialEntity } from 'typeorm';
import { CityText } from './city-text.entity.js';
import { City } from './city.entity.js';
import { AllianceRole, OrganisationKind } from './city.enums.js';
import { Contact } from './contact.entity.js';
import { ContactText } from './contact-text.entity.js';
import { Organisation } from './organisation.entity.js';

/** What a test wants to say about a city; everything else is filled in. */
export interface CityExample extends Omit<DeepPartial<City>, 'texts' | 'name' | 'description'> {
  name?: string;
  texts?: Partial<Record<Locale, string>>;
}

let count = 0;

/** A city in the database: Finnish, a partner, called “City 1” and so on in its original language. */
export async function createCity(database: Database, { name, texts, ...example }: CityExample = {}): Promise<City> {
  const called = name ?? `City ${++count}`;
  const originalLocale = (example.originalLocale ?? 'en') as Locale;
  const id = example.id ?? newId();
  await database.transaction(async () => {
    const row = {
      slug: slugify(called),
      countryCode: 'FI',
      allianceRole: AllianceRole.PARTNER,
      timeZone: 'Europe/Helsinki',
      ...example,
      id,
      originalLocale,
    };
    await database.manager.insert(City, row as QueryDeepPartialEntity<City>);
    const names = Object.entries({ [originalLocale]: called, ...texts }) as [Locale, string][];
    await database.manager.insert(
      CityText,
      names.map(([locale, text]) => ({ cityId: id, locale, name: text, nameSort: sortKey(text, locale) })),
    );
  });
  return database.transaction(() => database.manager.findOneByOrFail(City, { id }));
}

/** An organisation in the database: a small enterprise of no city unless said otherwise. */
export async function createOrganisation(database: Database, example: DeepPartial<Organisation> = {}): Promise<Organisation> {
  const name = example.name ?? `Organisation ${++count}`;
  const id = example.id ?? newId();
  const row = { slug: slugify(name), kind: OrganisationKind.SME, ...example, name, nameSort: sortKey(name, 'en'), id };
  return database.transaction(async () => {
    await database.manager.insert(Organisation, row as QueryDeepPartialEntity<Organisation>);
    return database.manager.findOneByOrFail(Organisation, { id });
  });
}

/** A contact in the database, at the city or organisation that the example names. */
export async function createContact(database: Database, { role, ...example }: DeepPartial<Contact> & { role?: string }): Promise<Contact> {
  const id = example.id ?? newId();
  return database.transaction(async () => {
    await database.manager.insert(Contact, { originalLocale: 'en', ...example, id } as QueryDeepPartialEntity<Contact>);
    await database.manager.insert(ContactText, { contactId: id, locale: 'en', role: role ?? 'Project manager' });
    return database.manager.findOneByOrFail(Contact, { id });
  });
}
