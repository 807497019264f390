import { setTimeout as delay } from 'node:timers/promises';
import { createPerson, createSession, DataExportBuilder } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { createExchangeDay } from '@alliance/exchange-days/testing';
import { decodeId, encodeId, newId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { placesOf } from '../personal-rows.js';
import { createTestApp } from '../support.js';

const RUNS = 15;

const ERASE = 'mutation ($input: EraseMeInput!) { eraseMe(input: $input) { state userErrors { code } } }';
const REGISTER = 'mutation ($input: RegisterForExchangeDayInput!) { registerForExchangeDay(input: $input) { userErrors { code } } }';
const RENAME = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { userErrors { code } } }';
const TOKEN = 'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { userErrors { code } } }';
const EXPORT = 'mutation ($input: ExportMyDataInput!) { exportMyData(input: $input) { dataExport { id } userErrors { code } } }';

describeOnServer('somebody is erased while they do other things', () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  beforeAll(async () => {
    app = await createTestApp();
    mailbox = new TestMailbox(app);
  }, 120_000);
  afterAll(() => app?.close());

  it(`what they do is in before and erased as well, or refused: ${RUNS} times over`, async () => {
    const { id: hostCityId } = await createCity(app.database);
    const day = await createExchangeDay(app.database, { hostCityId, capacity: 5 });
    const refusals: string[] = [];
    for (let run = 0; run < RUNS; run++) {
      const mark = `wxky${newId().slice(-12)}`;
      const { person } = await createPerson(app, { displayName: mark, email: `${mark}@people.example` });
      const headers = { cookie: await createSession(app, person.id), origin: app.url };
      const send = (query: string, input: object) => app.gql(query, { input }, { headers });
      await send(ERASE, {});
      const { code } = await mailbox.latest(person.email);
      const exported = await send(EXPORT, {});
      const exportId = decodeId(exported.data.exportMyData.dataExport.id as string)!.uuid;
      // One after another while the erasing goes on, so that some come before it, some during, some after.
      const others = Array.from({ length: 12 }, async (_none, index) => {
        await delay(index * 4);
        const idempotencyKey = `${mark} ${index}`;
        if (index % 4 === 0) return send(REGISTER, { exchangeDayId: encodeId('xday', day.id), idempotencyKey });
        if (index % 4 === 1)
          return send(TOKEN, { name: `${mark} ${index}`, scopes: ['read'], expiresAt: new Date(Date.now() + 86_400_000) });
        if (index % 4 === 2) return send(RENAME, { displayName: `${mark} ${index}`, expectedRevision: 1 });
        return createSession(app, person.id).catch((error: unknown) => ({ refused: error }));
      });
      const [erased, , ...answers] = await Promise.all([
        send(ERASE, { code }),
        delay(run * 3).then(() => app.get(DataExportBuilder).run({ exportId })),
        ...others,
      ]);
      expect(erased.data.eraseMe).toEqual({ state: 'ERASED', userErrors: [] });
      for (const answer of answers) {
        if (typeof answer === 'object' && 'errors' in answer)
          refusals.push(...(answer.errors ?? []).map(({ extensions }) => extensions['code'] as string));
      }
      await mailbox.deliver();
      expect(await placesOf(app, [mark])).toEqual([]);
    }
    // Some came too late, or this says nothing; and none of them met with a fault.
    expect([...new Set(refusals)]).toEqual(['UNAUTHENTICATED']);
  }, 300_000);

  it('twice at once: once', async () => {
    const { person } = await createPerson(app);
    const headers = { cookie: await createSession(app, person.id), origin: app.url };
    await app.gql(ERASE, { input: {} }, { headers });
    const { code } = await mailbox.latest(person.email);
    const answers = await Promise.all(Array.from({ length: 5 }, () => app.gql(ERASE, { input: { code } }, { headers })));
    const states = answers.map(
      ({ data, errors }) => data?.eraseMe?.state ?? errors?.[0]?.extensions['code'] ?? data?.eraseMe?.userErrors[0]?.code,
    );
    expect(states.filter((state) => state === 'ERASED')).toEqual(['ERASED']);
    expect(states.filter((state) => !['ERASED', 'UNAUTHENTICATED', 'INVALID'].includes(state as string))).toEqual([]);
    expect(await app.rows(`SELECT FROM audit_entry WHERE action = 'person.erase' AND record_id = $1`, [person.id])).toHaveLength(1);
  });
});
