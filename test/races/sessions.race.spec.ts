import { AccountService } from '@alliance/accounts';
import { createPerson, createSession, SessionService } from '@alliance/accounts/testing';
import { describeOnServer, TEST_SERVER_URL, type TestApp } from '@alliance/testing';
import { AppModule } from '../../apps/api/src/app.module.js';
import { readConfig } from '../../apps/api/src/config.js';
import { createTestApp } from '../support.js';

const WHO = '{ viewer { email } }';
const CREATE = `mutation ($expiresAt: DateTime!) { createAccessToken(input: { name: "One of many", scopes: ["read"], expiresAt: $expiresAt }) {
  secret userErrors { code } } }`;

/** Another process of the same installation. */
async function processBeside(app: TestApp): Promise<TestApp> {
  const [{ name }] = (await app.rows<{ name: string }>('SELECT current_database() AS name')) as [{ name: string }];
  const { href: url } = Object.assign(new URL(TEST_SERVER_URL!), { pathname: `/${name}` });
  const config = readConfig({ RATE_LIMITS: 'false', LOG_LEVEL: 'silent', DATA_DIR: 'memory://', PORT: '0' });
  return createTestApp({}, { module: (database) => AppModule.forRoot(config, { ...database, url }) });
}

describeOnServer('sessions and access tokens on a server', () => {
  let app: TestApp;
  let beside: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
    beside = await processBeside(app);
  });
  afterAll(async () => {
    await beside.close();
    await app.close();
  });

  /** How long the process beside still takes a cookie, in milliseconds; it may remember it for 5 seconds if it hears nothing. */
  const refusedBesideAfter = async (cookie: string): Promise<number> => {
    const start = performance.now();
    while ((await beside.gql(WHO, {}, { cookie })).status === 200) if (performance.now() - start > 10_000) return Infinity;
    return performance.now() - start;
  };

  it('end in every process at once', async () => {
    const { person } = await createPerson(app);
    const [cookie, other] = [await createSession(app, person.id), await createSession(app, person.id)];
    for (const one of [cookie, other])
      expect((await beside.gql(WHO, {}, { cookie: one })).data).toEqual({ viewer: { email: person.email } });
    await app.gql('mutation { signOut(input: {}) { userErrors { code } } }', {}, { cookie });
    expect(await refusedBesideAfter(cookie)).toBeLessThan(2_000);
    expect((await beside.gql(WHO, {}, { cookie: other })).status).toBe(200);
    await app.get(SessionService).endAll(person.id);
    expect(await refusedBesideAfter(other)).toBeLessThan(2_000);
  });

  it('get one new secret, whichever process is asked first', async () => {
    const { person } = await createPerson(app);
    const cookie = await createSession(app, person.id);
    for (const one of [app, beside]) expect((await one.gql(WHO, {}, { cookie })).status).toBe(200);
    await app.get(AccountService).grantRole(null, person.id, 'COORDINATOR');
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => [app, beside][index % 2]!.gql(WHO, {}, { cookie })));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answers.filter(({ headers }) => headers.has('set-cookie'))).toHaveLength(1);
    const [renewed] = answers.flatMap(({ headers }) => headers.get('set-cookie')?.split(';')[0] ?? []);
    expect((await beside.gql(WHO, {}, { cookie: renewed! })).data).toEqual({ viewer: { email: person.email } });
  });

  it('are never more than fifty, however many are asked for at once', async () => {
    const { person } = await createPerson(app);
    const cookie = await createSession(app, person.id);
    const expiresAt = new Date(Date.now() + 86_400_000);
    // One token comes with the person.
    for (let index = 0; index < 39; index++) await app.get(AccountService).createToken(null, person.id, { name: 'One of many' });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => [app, beside][index % 2]!.gql(CREATE, { expiresAt }, { cookie })),
    );
    const outcomes = answers.map(({ data }) => data.createAccessToken.userErrors[0]?.code ?? 'made');
    expect([outcomes.filter((outcome) => outcome === 'made').length, outcomes.filter((outcome) => outcome === 'LIMIT').length]).toEqual([
      10, 30,
    ]);
    for (let index = 0; index < 46; index++) await createSession(app, person.id);
    await Promise.all(Array.from({ length: 12 }, (_, index) => createSession([app, beside][index % 2]!, person.id)));
    const living = 'SELECT count(*)::int FROM session WHERE person_id = $1 AND ended_at IS NULL';
    expect(await app.rows(living, [person.id])).toEqual([{ count: 50 }]);
  });

  it('do not outlive an account that is closed while somebody signs in', async () => {
    for (let run = 0; run < 10; run++) {
      const { person } = await createPerson(app);
      await Promise.allSettled([
        ...Array.from({ length: 4 }, () => createSession(app, person.id)),
        app.get(AccountService).disablePerson(null, person.id),
        ...Array.from({ length: 4 }, () => createSession(beside, person.id)),
      ]);
      expect(await app.rows('SELECT id FROM session WHERE person_id = $1 AND ended_at IS NULL', [person.id])).toEqual([]);
    }
  });
});
