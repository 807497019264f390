import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SmtpSink } from '@alliance/mail/testing';
import { describeOnServer, TestDatabase } from '@alliance/testing';
import { ProductProcess, type Environment } from '../product-process.js';
import { IS_LONG, report } from './attack.js';

const REVOCATIONS = 50;
const MAILS = 400;
/** Generous: a machine that is busy with something else may take its time. An actor would be looked up anew after 5 s anyway. */
const REVOKED_WITHIN_MS = 1_000;
const WHO = '{ viewer { id } }';

/** Six starts of the product: what is quicker is in test/races, with two applications in one process. */
(IS_LONG ? describeOnServer : describe.skip)('two APIs and two workers of one installation', () => {
  let folder: string;
  let database: TestDatabase;
  let sink: SmtpSink;
  let apis: [ProductProcess, ProductProcess];
  let workers: ProductProcess[];
  let token: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alliance-together-'));
    [database, sink] = [await TestDatabase.create(), await SmtpSink.start()];
    const environment: Environment = {
      DATABASE_URL: database.options.url!,
      DATA_DIR: folder,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://exchange.example',
      SMTP_URL: sink.url,
      RATE_LIMITS: 'false',
      RATE_SIGN_IN_PER_NETWORK: '1000000',
    };
    const operator = ['--email', 'operator@exchange.example'];
    for (const parameters of [['migrate'], ['user', 'create', '--name', 'Operator', ...operator, '--role', 'ADMIN']])
      expect(await ProductProcess.run('cli', parameters, environment)).toMatchObject({ code: 0 });
    const created = await ProductProcess.run('cli', ['token', 'create', ...operator, '--name', 'first'], environment);
    token = created.stdout.split('\n')[0]!;
    apis = await Promise.all([ProductProcess.serve(environment), ProductProcess.serve(environment)]);
    workers = [new ProductProcess('worker', [], environment), new ProductProcess('worker', [], environment)];
    await Promise.all(workers.map((worker) => worker.says(/The worker runs jobs\./)));
  }, 600_000);
  afterAll(async () => {
    const ends = await Promise.all([...(apis ?? []), ...(workers ?? [])].map((process) => process.stop()));
    await sink?.down();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  }, 120_000);

  it(`take a token for good everywhere, ${REVOCATIONS} times`, async () => {
    const [here, beside] = apis;
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const took: number[] = [];
    for (let round = 0; round < REVOCATIONS; round++) {
      const make = `mutation { createAccessToken(input: { name: "t", scopes: ["read"], expiresAt: "${expiresAt}" }) { accessToken { id } secret userErrors { code } } }`;
      const { data } = await here.gql(make, token);
      const { accessToken, secret } = data.createAccessToken as { accessToken: { id: string }; secret: string };
      // Both have looked the token up, and would remember it.
      for (const api of apis) expect((await api.gql(WHO, secret)).status).toBe(200);
      const revoke = `mutation { revokeAccessToken(input: { id: "${accessToken.id}" }) { userErrors { code } } }`;
      expect((await here.gql(revoke, token)).data.revokeAccessToken.userErrors).toEqual([]);
      const since = performance.now();
      // Where it was revoked, it never works again after the answer.
      expect((await here.gql(WHO, secret)).status).toBe(401);
      while ((await beside.gql(WHO, secret)).status === 200) await delay(1);
      took.push(performance.now() - since);
    }
    took.sort((a, b) => a - b);
    expect(took.at(-1)).toBeLessThan(REVOKED_WITHIN_MS);
    report({ revocations: REVOCATIONS, 'median ms': took[took.length >> 1]!.toFixed(1), 'slowest ms': took.at(-1)!.toFixed(1) });
  }, 600_000);

  it(`send each of ${MAILS} mails once`, async () => {
    const addresses = Array.from({ length: MAILS }, (_, index) => `person-${index}@people.example`);
    const ask = 'mutation ($email: EmailAddress!) { requestSignInLink(input: { email: $email }) { userErrors { code } } }';
    for (let start = 0; start < MAILS; start += 10) {
      const some = addresses.slice(start, start + 10);
      const answers = await Promise.all(some.map((email, index) => apis[index % 2]!.gql(ask, undefined, { email })));
      expect(answers.map(({ data }) => data?.requestSignInLink.userErrors)).toEqual(some.map(() => []));
    }
    while (new Set(sink.messages.map(({ recipients }) => recipients[0])).size < MAILS) await delay(50);
    // Whatever would be sent twice has had its time.
    await delay(2_000);
    expect(sink.messages.map(({ recipients }) => recipients.join()).sort()).toEqual(addresses.sort());
    report({ mails: MAILS, 'sent twice': sink.messages.length - MAILS });
  }, 600_000);
});
