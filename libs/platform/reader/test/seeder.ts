import type { TestApp } from '@alliance/testing';
import { CITY_A, CITY_B, CITY_HIDDEN, PERSON } from './fixture.js';

export interface PracticeSeed {
  slug: string;
  city?: string;
  status?: string;
  publishedAt?: string | null;
  rank?: number | null;
  budget?: string | null;
  texts?: Record<string, [title: string, summary?: string | null]>;
  originalLocale?: string;
  areas?: string[];
  sdgs?: number[] | null;
  startedOn?: string | null;
  partners?: string[];
  successor?: string;
  milestones?: string[];
}

const uuid = (kind: number, n: number): string =>
  `00000000-0000-7000-8000-0000${kind.toString(16).padStart(4, '0')}${n.toString(16).padStart(4, '0')}`;

export class Seeder {
  readonly ids = new Map<string, string>();
  private count = 0;

  constructor(private readonly app: TestApp) {}

  async cities(): Promise<void> {
    await this.app.rows(
      `INSERT INTO city (id, slug, name, size, population, latitude, area, is_hidden) VALUES
       ($1, 'espoo', 'Espoo', 'l', 320000, 60.205500, 312.35, false), ($2, 'umea', 'Umeå', 's', NULL, -0.000001, 1e-7, false), ($3, 'hidden', 'Hidden', NULL, 5, 10, 1e21, true)`,
      [CITY_A, CITY_B, CITY_HIDDEN],
    );
    await this.app.rows(
      `INSERT INTO contact VALUES ($1, $2, 1, 'one@example.org'), ($3, $2, 2, 'two@example.org'), ($4, $5, 1, 'three@example.org')`,
      [uuid(1, 1), CITY_A, uuid(1, 2), uuid(1, 3), CITY_B],
    );
    await this.app.rows(`INSERT INTO organisation VALUES ($1, 'Org B'), ($2, 'Org A')`, [uuid(2, 1), uuid(2, 2)]);
    await this.app.rows(`INSERT INTO person VALUES ($1, 'Participant'), ($2, 'Somebody else')`, [PERSON, uuid(3, 1)]);
  }

  async practice(seed: PracticeSeed): Promise<string> {
    const n = ++this.count;
    const id = uuid(16, n);
    this.ids.set(seed.slug, id);
    await this.app.rows(`INSERT INTO practice_version VALUES ($1, $2::text[], $3::int[], $4, $5::timestamptz[])`, [
      uuid(17, n),
      seed.areas ?? [],
      seed.sdgs === undefined ? [n % 17] : seed.sdgs,
      seed.startedOn ?? null,
      seed.milestones ?? [],
    ]);
    await this.app.rows(`INSERT INTO practice VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, [
      id,
      seed.slug,
      seed.status ?? 'PUBLISHED',
      seed.city ?? CITY_A,
      seed.successor ? this.ids.get(seed.successor) : null,
      uuid(17, n),
      seed.originalLocale ?? 'en',
      seed.publishedAt === undefined ? `2026-01-01T00:00:00.${String(n).padStart(6, '0')}Z` : seed.publishedAt,
      seed.rank ?? null,
      seed.budget ?? null,
    ]);
    for (const [locale, [title, summary]] of Object.entries(seed.texts ?? { en: [`Title ${n}`] })) {
      await this.app.rows(`INSERT INTO practice_text VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)`, [
        id,
        locale,
        title,
        title.toLowerCase(),
        summary ?? null,
      ]);
    }
    for (const partner of seed.partners ?? [])
      await this.app.rows(`INSERT INTO practice_partner SELECT $1, id FROM organisation WHERE name = $2`, [uuid(17, n), partner]);
    return id;
  }
}
