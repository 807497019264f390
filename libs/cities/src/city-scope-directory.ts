import { ScopeDirectory } from '@alliance/accounts';
import type { Scope } from '@alliance/accounts';
import { Database } from '@alliance/database';
import type { Locale } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';

const CITY = `SELECT c.id, 'CITY' AS kind, c.slug, coalesce(asked.name, original.name) AS name, c.id AS "cityId"
  FROM city c
  LEFT JOIN city_text asked ON asked.city_id = c.id AND asked.locale = $2
  LEFT JOIN city_text original ON original.city_id = c.id AND original.locale = c.original_locale`;

// An organisation's name is a proper name, the same in every language; asking for the language keeps the parameters alike.
const ORGANISATION = `SELECT o.id, 'ORGANISATION' AS kind, o.slug, o.name, o.city_id AS "cityId" FROM organisation o WHERE $2::text IS NOT NULL`;

const STATEMENTS = {
  CITY: { id: `${CITY} WHERE c.id = $1::uuid`, slug: `${CITY} WHERE c.slug = $1` },
  ORGANISATION: { id: `${ORGANISATION} AND o.id = $1::uuid`, slug: `${ORGANISATION} AND o.slug = $1` },
} as const;

/** Cities and organisations for whoever gives roles over them. */
@Injectable()
export class CityScopeDirectory extends ScopeDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  override async find(kind: Scope['kind'], by: { id: string } | { slug: string }, locale: Locale): Promise<Scope | null> {
    const [text, value] = 'id' in by ? [STATEMENTS[kind].id, by.id] : [STATEMENTS[kind].slug, by.slug];
    const [scope] = await this.database.query<Scope>(text, [value, locale]);
    return scope ?? null;
  }
}
