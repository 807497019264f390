import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountService } from '@alliance/accounts';
import { TranslatePracticeInput } from '@alliance/practices';
import { TestApp } from '@alliance/testing';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config.js';
import { DEMO_ORGANISATIONS } from './organisations.js';
import { DEMO_CONTACTS } from './contacts.js';
import { demoTokens } from './demo-tokens.js';
import { DEMO_PEOPLE } from './people.js';
import { DEMO_PRACTICES } from './practices/index.js';
import { seedDemo } from './seed.js';

const NOTHING = { cities: 0, organisations: 0, contacts: 0, people: 0, practices: 0, 'exchange days': 0, registrations: 0 };
const DAY_MS = 86_400_000;

describe('seeding the demo data', () => {
  let app: TestApp;
  let folder: string;
  let first: Awaited<ReturnType<typeof seedDemo>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-'));
    const config = readConfig({ LOG_LEVEL: 'silent', RATE_LIMITS: 'false' });
    app = await TestApp.create({ module: (database) => AppModule.forRoot(config, database) });
    app.clock.set('2027-01-15T10:00:00Z');
    first = await seedDemo(app.nest);
  }, 120_000);

  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const tokens = () => demoTokens(app.nest, join(folder, 'data', 'demo-tokens'));

  it('adds everything, with an audit row of the system for each record', async () => {
    expect(first).toEqual({
      cities: 3,
      organisations: DEMO_ORGANISATIONS.length,
      contacts: DEMO_CONTACTS.length,
      people: 7,
      practices: DEMO_PRACTICES.length,
      'exchange days': 4,
      registrations: 4,
    });
    const rows = await app.rows<{ action: string; count: number }>(
      'SELECT action, count(*)::int AS count FROM audit_entry WHERE actor_id IS NULL GROUP BY 1 ORDER BY 1',
    );
    expect(Object.fromEntries(rows.map(({ action, count }) => [action, count]))).toEqual({
      'city.create': 3,
      'contact.create': DEMO_CONTACTS.length,
      'exchangeDay.create': 4,
      'exchangeSession.create': 11,
      'organisation.create': DEMO_ORGANISATIONS.length,
      'person.create': 7,
      'person.grantRole': 6,
      'practice.create': DEMO_PRACTICES.length,
    });
  });

  it('changes nothing the second time', async () => {
    const before = await app.contents();
    expect(await seedDemo(app.nest)).toEqual(NOTHING);
    expect(await app.contents()).toEqual(before);
  });

  it('adds what is missing and leaves edits alone', async () => {
    const [edited, removed] = ['espoo-climate-watch', 'umea-three-questions'];
    await app.rows(`UPDATE practice_text SET title = 'Edited' FROM practice p WHERE p.shown_version_id = version_id AND p.slug = $1`, [
      edited,
    ]);
    await app.rows('DELETE FROM practice WHERE slug = $1', [removed]);
    expect(await seedDemo(app.nest)).toEqual({ ...NOTHING, practices: 1 });
    const rows = await app.rows<{ slug: string; titles: string[] }>(
      `SELECT p.slug, array_agg(DISTINCT t.title) AS titles FROM practice p JOIN practice_text t ON t.version_id = p.shown_version_id
       WHERE p.slug = ANY ($1) GROUP BY 1 ORDER BY 1`,
      [[edited, removed]],
    );
    expect(rows.map(({ slug, titles }) => [slug, titles.length])).toEqual([
      [edited, 1],
      [removed, 3],
    ]);
    expect(rows[0]!.titles).toEqual(['Edited']);
  });

  it('holds only texts that the API would take', () => {
    const refused = DEMO_PRACTICES.flatMap(({ slug, texts }) =>
      Object.entries(texts).flatMap(([locale, words]) =>
        validateSync(plainToInstance(TranslatePracticeInput, words))
          .filter(({ property }) => property in words)
          .map(({ property, constraints }) => [slug, locale, property, constraints]),
      ),
    );
    expect(refused).toEqual([]);
    expect(validateSync(plainToInstance(TranslatePracticeInput, { title: 'a'.repeat(151) })).map(({ property }) => property)).toContain(
      'title',
    );
  });

  it('shows the published to everybody, and drafts to nobody', async () => {
    const { data, errors } = await app.gql(`{
      practices(first: 100) { totalCount nodes { slug availableLocales contentLocale city { name } mainOrganisation { name } links { url } } }
      cities(first: 10, orderBy: [{ field: NAME, direction: ASC }], locale: "en") { nodes { slug name targets { targetYear sourceUrl } statements { value } } }
    }`);
    expect(errors).toBeUndefined();
    const published = DEMO_PRACTICES.filter(({ state }) => state === 'PUBLISHED');
    expect(data.practices.totalCount).toBe(18);
    expect(new Set(data.practices.nodes.map(({ slug }: { slug: string }) => slug))).toEqual(new Set(published.map(({ slug }) => slug)));
    for (const practice of data.practices.nodes) expect([practice.mainOrganisation, practice.links[0]]).not.toContain(null);
    expect(data.cities.nodes.map(({ name }: { name: string }) => name)).toEqual(['Espoo', 'Mannheim', 'Umeå']);
    expect(data.cities.nodes[1].statements.map(({ value }: { value: string }) => value)).toEqual(['313693', '324508']);
    expect(data.cities.nodes[0].targets).toHaveLength(2);
  });

  it('puts the days at the local time of their hosts, the next one ahead, with seats taken', async () => {
    const { data, errors } = await app.gql(
      `{ exchangeDays(first: 10) { nodes { slug status startsAt startsAtLocal endsAtLocal capacity seatsTaken sessions { kind } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.exchangeDays.nodes.map(({ slug, startsAtLocal }: Record<string, string>) => [slug, startsAtLocal])).toEqual([
      ['espoo-demo-exchange-2027-03-16', '2027-03-16T09:00'],
      ['umea-september-2023', '2023-09-20T09:00'],
      ['espoo-february-2023', '2023-02-08T09:00'],
      ['mannheim-october-2022', '2022-10-13T09:00'],
    ]);
    expect(data.exchangeDays.nodes.map(({ startsAt }: { startsAt: string }) => startsAt.slice(11, 16))).toEqual([
      '07:00',
      '07:00',
      '07:00',
      '07:00',
    ]);
    expect(data.exchangeDays.nodes[0]).toMatchObject({ status: 'PUBLISHED', capacity: 40, seatsTaken: 4 });
  });

  it('adds another day ahead once the last one is over', async () => {
    app.clock.advance(70 * DAY_MS);
    expect(await seedDemo(app.nest)).toEqual({ ...NOTHING, 'exchange days': 1, registrations: 4 });
    expect(await seedDemo(app.nest)).toEqual(NOTHING);
  });

  it('keeps a token of each role that works, for its owner alone', async () => {
    const made = await tokens();
    expect([...made.keys()]).toEqual(DEMO_PEOPLE.map(({ role }) => role));
    const file = join(folder, 'data', 'demo-tokens');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe([...made].map(([role, token]) => `${role} ${token}\n`).join(''));
    for (const { role, displayName } of DEMO_PEOPLE) {
      const { data } = await app.gql('{ viewer { displayName grants { role } } }', {}, { token: made.get(role)! });
      expect(data.viewer).toEqual({ displayName, grants: role === 'PARTICIPANT' ? [] : [{ role }] });
    }
    expect(await tokens()).toEqual(made);
  });

  it('replaces a token that no longer works, and that one only', async () => {
    const before = await tokens();
    const [row] = await app.rows<{ id: string }>(
      `SELECT t.id FROM access_token t JOIN person p ON p.id = t.person_id WHERE p.email = 'editor@umea.example' AND t.revoked_at IS NULL`,
    );
    await app.get(AccountService).revokeToken(null, row!.id);
    const after = await tokens();
    expect([...after].filter(([role, token]) => before.get(role) !== token).map(([role]) => role)).toEqual(['EDITOR']);
    const { data } = await app.gql('{ viewer { displayName } }', {}, { token: after.get('EDITOR')! });
    expect(data.viewer).toEqual({ displayName: 'Demo Editor, Umeå' });
  });

  it('makes new tokens where the file is lost or spoilt, and ends the old ones', async () => {
    const before = await tokens();
    await writeFile(join(folder, 'data', 'demo-tokens'), 'nonsense\nEDITOR\nADMIN ax_wrong\n');
    const after = await tokens();
    for (const [role, token] of before) expect(after.get(role)).not.toBe(token);
    const [{ live }] = (await app.rows<{ live: number }>('SELECT count(*)::int AS live FROM access_token WHERE revoked_at IS NULL')) as [
      { live: number },
    ];
    expect(live).toBe(DEMO_PEOPLE.length);
  });
});
