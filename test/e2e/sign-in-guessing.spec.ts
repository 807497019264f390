import { SignInService } from '@alliance/accounts';
import type { SignInProof } from '@alliance/accounts';
import { decodeId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const REQUESTS = 200;
const TRIES = 50;
const AT_ONCE = 50;
const CLIENT = { address: '192.0.2.1', userAgent: null, cookie: null };

describe('guessing codes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  }, 120_000);
  afterAll(() => app?.close());

  it(`signs nobody in with ${REQUESTS * TRIES} wrong codes, of which no request counts more than 5`, async () => {
    const service = app.get(SignInService);
    const ask = async (name: string) => {
      const email = `${name}@people.example`;
      const { requestId } = await service.requestLink({ email, locale: 'en' }, CLIENT);
      return { requestId, email };
    };
    const requests = [];
    for (let index = 0; index < REQUESTS; index++) requests.push(await ask(`person-${index}`));
    const codes = new Map((await new TestMailbox(app).deliver()).map(({ to, code }) => [to, code!]));
    expect(codes.size).toBe(REQUESTS);
    // Each request is tried with codes that differ from its own, all of them at different times among others' tries.
    const guesses: SignInProof[] = [];
    for (let guess = 1; guess <= TRIES; guess++) {
      for (const { requestId, email } of requests) {
        const code = String((Number(codes.get(email)) + guess * 7_919) % 1_000_000).padStart(6, '0');
        guesses.push({ requestId, email, code });
      }
    }
    const answers: unknown[] = [];
    for (let start = 0; start < guesses.length; start += AT_ONCE) {
      answers.push(...(await Promise.all(guesses.slice(start, start + AT_ONCE).map((guess) => service.signIn(guess, CLIENT)))));
    }
    expect([answers.length, new Set(answers)]).toEqual([REQUESTS * TRIES, new Set([null])]);
    expect(await app.rows('SELECT wrong_tries, used_at, count(*)::int AS count FROM sign_in_request GROUP BY 1, 2')).toEqual([
      { wrong_tries: 5, used_at: null, count: REQUESTS },
    ]);
    const [first] = requests;
    expect(await service.signIn({ ...first!, code: codes.get(first!.email)! }, CLIENT)).toBeNull();
    expect(await app.rows('SELECT id FROM session')).toEqual([]);
    expect(await app.rows('SELECT id FROM person')).toEqual([]);

    // The same way leads in with the right code.
    const fresh = await ask('fresh');
    const { code } = await new TestMailbox(app).latest(fresh.email);
    expect(await service.signIn({ ...fresh, code: code! }, CLIENT)).toMatchObject({ personId: expect.any(String) });
    expect(await app.rows('SELECT wrong_tries FROM sign_in_request WHERE id = $1', [decodeId(fresh.requestId)!.uuid])).toEqual([
      { wrong_tries: 0 },
    ]);
  }, 300_000);
});
