import { text as bodyOf } from 'node:stream/consumers';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus, MachineTranslationJob } from '@alliance/publishing';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { LibreTranslateServer, type Misbehaviour } from '@alliance/translation/testing';
import { createTestApp } from '../support.js';

type Order = Parameters<MachineTranslationJob['run']>[0];
interface Target {
  id: string;
  expectedRevision: number;
}

const NOTICES = ['inbox_item', 'mail_message'];
const TRAIL = ['audit_entry', 'audit_value', 'audit_pending'];

/** Runs of one order at the same time. */
const RUNS = 6;

const plainly: LibreTranslateServer['words'] = (words, target) => `${target} ${words}`;

describe('machine translation', () => {
  let server: LibreTranslateServer;
  let app: TestApp;
  let city: City;
  let editor: TestPerson;

  const send = async (verb: string, input: object, { token }: TestPerson = editor, on = app) => {
    const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
    const query = `mutation ($input: ${name}!) { ${verb}(input: $input) { practice { id revision } userErrors { code message path } } }`;
    const { data, errors } = await on.gql(query, { input }, { token });
    expect(errors).toBeUndefined();
    return data[verb] as { practice: { id: string; revision: number } | null; userErrors: { code: string; path: string[] }[] };
  };
  const ok = async (verb: string, input: object): Promise<Target> => {
    const { practice, userErrors } = await send(verb, input);
    expect(userErrors).toEqual([]);
    return { id: practice!.id, expectedRevision: practice!.revision };
  };
  const refused = async (input: object) => {
    const before = await app.contents();
    const { practice, userErrors } = await send('requestPracticeTranslation', input);
    expect([practice, await orders()]).toEqual([null, []]);
    expect(await app.contents()).toEqual(before);
    return userErrors.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
  };
  const ask = (at: Target, locale = 'fi') => ok('requestPracticeTranslation', { ...at, locale });
  const draft = (more: object = {}) =>
    ok('createPractice', {
      cityId: encodeId('city', city.id),
      locale: 'en',
      title: 'Roofs',
      summary: 'Paint.',
      solution: '**Ask** us.',
      ...more,
    });
  const published = async (): Promise<Target> => ok('publishPractice', await ok('submitPractice', await draft()));

  /** Takes the orders out of the queue. */
  const orders = async (on = app) =>
    (await on.rows<{ data: Order }>(`DELETE FROM pgboss.job WHERE name = 'translate-by-machine' RETURNING data`)).map(({ data }) => data);
  const work = async (order: Order, isLast = false) => app.get(MachineTranslationJob).run(order, { isLast });
  const workAll = async () => {
    for (const order of await orders()) await work(order);
  };
  /** Answers the first translation only after something else was done. */
  const meanwhile = (action: () => Promise<unknown>) => {
    server.misbehave = (request, response) => {
      if (request.url !== '/translate') return false;
      server.misbehave = null;
      void action().then(async () => {
        const { q } = JSON.parse(await bodyOf(request)) as { q: string[] };
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ translatedText: q.map((one) => `late ${one}`) }));
      });
      return true;
    };
  };
  const answering =
    (status: number, error = 'no'): Misbehaviour =>
    (request, response) => {
      if (request.url === '/languages') return false;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
      return true;
    };
  /** What the newest version says in one language, and who said so. */
  const textIn = async ({ id }: Target, locale = 'fi') => {
    const { data } = await app.gql(
      `query ($id: ID!, $locale: Locale) { practice(id: $id, locale: $locale) { translations { locale state }
         draft { title summary solution contentLocale contentOrigin contentReviewedAt translations { locale state } } } }`,
      { id, locale },
      { token: editor.token },
    );
    const { draft: said, translations } = data.practice;
    const state = (said?.translations ?? translations).find((one: { locale: string }) => one.locale === locale).state;
    return said?.contentLocale === locale ? [state, said.contentOrigin, said.title, said.summary, said.solution] : [state];
  };
  const inbox = async ({ token }: TestPerson = editor) => {
    const { data } = await app.gql('{ viewer { inbox(first: 10) { nodes { kind title recordId doneAt } } } }', {}, { token });
    return (data.viewer.inbox.nodes as Record<string, string | null>[]).map(
      ({ kind, title, doneAt }) => `${kind} ${title} ${doneAt ? 'done' : 'open'}`,
    );
  };
  const audited = async ({ id }: Target) =>
    (
      await app.rows<{ line: string }>(
        `SELECT concat_ws(' ', action, CASE WHEN actor_id IS NULL THEN 'system' ELSE 'person' END,
           array_to_string(changed_fields, '+'), (SELECT string_agg(field || '=' || value, ' ') FROM audit_value v WHERE v.audit_entry_id = e.id)) AS line
         FROM audit_entry e WHERE action IN ('practice.requestTranslation', 'practice.translate') AND replace(record_id::text, '-', '') = $1 ORDER BY e.id`,
        [id.slice(5)],
      )
    ).map(({ line }) => line);

  beforeAll(async () => {
    server = await LibreTranslateServer.start({ languages: ['en', 'fi', 'sv'] });
    app = await createTestApp({ TRANSLATOR: 'libretranslate', LIBRETRANSLATE_URL: server.url });
    city = await createCity(app.database);
  });
  afterAll(async () => {
    await app?.close();
    await server.stop();
  });
  beforeEach(async () => {
    server.misbehave = null;
    server.words = plainly;
    server.received.length = 0;
    editor = await createPerson(app, { role: 'EDITOR', cityId: city.id });
  });

  it('is off unless it is set up, and says so', async () => {
    const plain = await createTestApp();
    try {
      const home = await createCity(plain.database);
      const person = await createPerson(plain, { role: 'EDITOR', cityId: home.id });
      const { id } = await createPractice(plain.database, { cityId: home.id });
      const before = await plain.contents();
      const input = { id: encodeId('prac', id), expectedRevision: 1, locale: 'fi' };
      const message = 'No service for machine translation is set up here. Write the translation by hand.';
      expect(await send('requestPracticeTranslation', input, person, plain)).toEqual({
        practice: null,
        userErrors: [{ code: 'WRONG_STATE', message, path: [] }],
      });
      expect([await orders(plain), await plain.contents()]).toEqual([[], before]);
    } finally {
      await plain.close();
    }
  });

  it('drafts the texts, marked as unchecked, and tells whoever asked; what the public sees stays', async () => {
    const at = await published();
    const before = await app.contents(TRAIL);
    // Asking changes nothing yet.
    expect(await ask(at)).toEqual(at);
    expect(await app.contents(TRAIL)).toEqual(before);
    expect(server.received).toEqual([]);
    await workAll();
    expect(server.received.map(({ q, source, target, format }) => [q, source, target, format])).toEqual([
      [['Roofs', 'Paint.'], 'en', 'fi', 'text'],
      [[expect.stringContaining('Ask')], 'en', 'fi', 'html'],
    ]);
    expect(await textIn(at)).toEqual(['UNREVIEWED', 'MACHINE', 'fi Roofs', 'fi Paint.', '**fi Ask** fi us.']);
    const { data } = await app.gql('query ($id: ID!) { practice(id: $id, locale: "fi") { title contentLocale availableLocales } }', {
      id: at.id,
    });
    expect(data.practice).toEqual({ title: 'Roofs', contentLocale: 'en', availableLocales: ['en'] });
    expect(await inbox()).toEqual(['TRANSLATION_READY Roofs open']);
    expect(await audited(at)).toEqual([
      'practice.requestTranslation person  locale=fi',
      'practice.translate system solution:fi+summary:fi+title:fi origin=MACHINE',
    ]);
    await ok('approvePracticeTranslation', { id: at.id, expectedRevision: at.expectedRevision + 1, locale: 'fi' });
    expect((await textIn(at))[0]).toBe('CURRENT');
    expect(await inbox()).toEqual(['TRANSLATION_READY Roofs done']);
  });

  it('equals one run, however often it runs', async () => {
    const at = await draft();
    await ask(at);
    const [order] = await orders();
    await work(order!);
    const before = await app.contents();
    await work(order!);
    expect(await app.contents()).toEqual(before);
    expect(server.received).toHaveLength(2);
  });

  it.each<[string, (at: Target) => Promise<unknown>]>([
    ['the original was changed', (at) => ok('updatePractice', { ...at, summary: 'Plants.' })],
    ['it was handed to the reviewers', (at) => ok('submitPractice', at)],
  ])('writes nothing where %s while it was made, and says so', async (_what, change) => {
    const at = await draft();
    await ask(at);
    let before = {};
    meanwhile(async () => {
      // The database is free while the other server thinks.
      await change(at);
      before = await app.contents(NOTICES);
    });
    await workAll();
    expect(await app.contents(NOTICES)).toEqual(before);
    expect(await textIn(at)).toEqual(['MISSING']);
    expect(await inbox()).toEqual(['TRANSLATION_FAILED Roofs open']);
  });

  it('goes on where only facts were changed meanwhile, also into a draft that was started meanwhile', async () => {
    const at = await published();
    await ask(at);
    meanwhile(() => ok('updatePractice', { ...at, placeName: 'Kera' }));
    await workAll();
    expect((await textIn(at)).slice(0, 3)).toEqual(['UNREVIEWED', 'MACHINE', 'late Roofs']);
  });

  it('never writes over what people have written or checked', async () => {
    let at = await draft();
    await ask(at);
    meanwhile(async () => (at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Katot' })));
    await workAll();
    expect(await textIn(at)).toEqual(['INCOMPLETE', 'HUMAN', 'Katot', null, null]);
    expect(await inbox()).toEqual([]);
    expect(await refused({ ...at, locale: 'fi' })).toEqual(['WRONG_STATE input.locale']);
    at = await ok('updatePractice', { ...at, title: 'Cool roofs' });
    expect(await refused({ ...at, locale: 'fi' })).toEqual(['WRONG_STATE input.locale']);

    await ask(at, 'sv');
    const [order] = await orders();
    at = await ok('translatePractice', { ...at, locale: 'sv', title: 'Tak', origin: 'MACHINE' });
    // Written since it was asked for: the service is not even troubled.
    server.received.length = 0;
    await work(order!);
    expect([server.received, await textIn(at, 'sv')]).toEqual([[], ['UNREVIEWED', 'MACHINE', 'Tak', null, null]]);
    await ask(at, 'sv');
    const [again] = await orders();
    at = await ok('approvePracticeTranslation', { ...at, locale: 'sv' });
    await work(again!);
    expect(await textIn(at, 'sv')).toEqual(['INCOMPLETE', 'MACHINE', 'Tak', null, null]);
    expect(await refused({ ...at, locale: 'sv' })).toEqual(['WRONG_STATE input.locale']);
    // What was checked is of an older original by now: made anew, and unchecked again.
    at = await ok('updatePractice', { ...at, title: 'Roofs that cool' });
    await ask(at, 'sv');
    await workAll();
    expect((await textIn(at, 'sv')).slice(0, 4)).toEqual(['UNREVIEWED', 'MACHINE', 'sv Roofs that cool', 'sv Paint.']);
  });

  it('never writes over a sentence that somebody has mended, whatever becomes of the original', async () => {
    let at = await draft();
    await ask(at);
    await workAll();
    at = { ...at, expectedRevision: at.expectedRevision + 1 };
    // Sent again as it is, it is the machine's still.
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'fi Roofs' });
    await ask(at);
    const [before] = await orders();
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Viileät katot' });
    const mended = ['UNREVIEWED', 'MACHINE', 'Viileät katot', 'fi Paint.', '**fi Ask** fi us.'];
    expect(await textIn(at)).toEqual(mended);
    expect(await refused({ ...at, locale: 'fi' })).toEqual(['WRONG_STATE input.locale']);
    await work(before!);
    expect(await textIn(at)).toEqual(mended);
    // A machine's summary beside it doesn't make the title the machine's.
    at = await ok('translatePractice', { ...at, locale: 'fi', summary: 'Maali.', origin: 'MACHINE' });
    at = await ok('updatePractice', { ...at, solution: 'Ask them.' });
    expect(await refused({ ...at, locale: 'fi' })).toEqual(['WRONG_STATE input.locale']);
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'K', summary: 'M', solution: 'S', origin: 'MACHINE' });
    await ask(at);
    await workAll();
    expect((await textIn(at)).slice(0, 3)).toEqual(['UNREVIEWED', 'MACHINE', 'fi Roofs']);
  });

  it('tells everybody who asked, and nobody who has left the city', async () => {
    const at = await published();
    const second = await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id });
    const gone = await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id });
    for (const person of [editor, second, gone]) await send('requestPracticeTranslation', { ...at, locale: 'fi' }, person);
    const asked = await orders();
    await app.rows('DELETE FROM role_grant WHERE person_id = $1', [gone.person.id]);
    await ok('updatePractice', { ...at, title: 'Secret roofs' });
    server.received.length = 0;
    for (const order of asked) await work(order);
    expect(server.received).toHaveLength(2);
    const told = ['TRANSLATION_READY Secret roofs open'];
    expect([await inbox(editor), await inbox(second), await inbox(gone)]).toEqual([told, told, []]);
    expect(await app.rows('SELECT 1 FROM mail_message WHERE person_id = $1', [gone.person.id])).toEqual([]);
  });

  it('tells whoever asked also where a last try ends in a fault of ours', async () => {
    const at = await draft();
    await ask(at);
    const [order] = await orders();
    await app.rows('ALTER TABLE practice_text ADD CONSTRAINT ck_broken CHECK (title <> $$fi Roofs$$) NOT VALID');
    try {
      await expect(work(order!)).rejects.toThrow('ck_broken');
      expect(await inbox()).toEqual([]);
      await expect(work(order!, true)).rejects.toThrow('ck_broken');
      expect([await textIn(at), await inbox()]).toEqual([['MISSING'], ['TRANSLATION_FAILED Roofs open']]);
    } finally {
      await app.rows('ALTER TABLE practice_text DROP CONSTRAINT ck_broken');
    }
  });

  it('is refused for the original’s language, for a pair that is not offered, and while it is reviewed', async () => {
    let at = await draft();
    expect(await refused({ ...at, locale: 'en' })).toEqual(['INVALID input.locale']);
    expect(await refused({ ...at, locale: 'de' })).toEqual(['INVALID input.locale']);
    expect(await refused({ ...at, locale: 'fi', expectedRevision: 7 })).toEqual(['CONFLICT input.expectedRevision']);
    at = await ok('submitPractice', at);
    expect(await refused({ ...at, locale: 'fi' })).toEqual(['WRONG_STATE']);
  });

  it('is tried again while the service fails, until it is there', async () => {
    const at = await draft();
    await ask(at);
    const [order] = await orders();
    const before = await app.contents();
    for (const misbehave of [answering(503), answering(429), ((request) => Boolean(request.socket.destroy())) as Misbehaviour]) {
      server.misbehave = misbehave;
      await expect(work(order!)).rejects.toMatchObject({ name: 'TranslationError', isTemporary: true });
      expect(await app.contents()).toEqual(before);
    }
    server.misbehave = null;
    await work(order!);
    expect((await textIn(at))[2]).toBe('fi Roofs');
  });

  it('gives up at once where trying again can’t help, and in the end where it didn’t, and tells whoever asked', async () => {
    let at = await draft();
    await ask(at);
    const [order] = await orders();
    server.misbehave = answering(403, 'Invalid API key');
    await work(order!);
    expect([await textIn(at), await inbox()]).toEqual([['MISSING'], ['TRANSLATION_FAILED Roofs open']]);
    await ask(at);
    expect(await inbox()).toEqual(['TRANSLATION_FAILED Roofs done']);
    await orders();
    server.misbehave = answering(503);
    await work(order!, true);
    expect([await textIn(at), await inbox()]).toEqual([['MISSING'], ['TRANSLATION_FAILED Roofs open', 'TRANSLATION_FAILED Roofs done']]);
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Katot' });
    expect(await inbox()).toEqual(['TRANSLATION_FAILED Roofs done', 'TRANSLATION_FAILED Roofs done']);
  });

  it('shortens a title, and leaves out what is longer than it may be', async () => {
    const at = await draft();
    server.words = (words, target) => (words === 'Roofs' || words === 'Paint.' ? `${words} `.repeat(100) : plainly(words, target));
    await ask(at);
    await workAll();
    const [state, , title, summary, solution] = await textIn(at);
    expect([state, title.length, title.slice(-3), summary, solution]).toEqual([
      'UNREVIEWED',
      150,
      expect.stringContaining('…'),
      null,
      '**fi Ask** fi us.',
    ]);
  });

  it('does nothing to what was put away meanwhile', async () => {
    const { id } = await createPractice(app.database, { cityId: city.id, status: ContentStatus.PUBLISHED, words: { title: 'Old' } });
    const at = { id: encodeId('prac', id), expectedRevision: 1 };
    await ask(at);
    await ok('archivePractice', at);
    await workAll();
    expect([server.received, await inbox()]).toEqual([[], ['TRANSLATION_FAILED Old open']]);
  });

  describeOnServer('runs at once', () => {
    it('write once', async () => {
      const at = await draft({ solution: null });
      await ask(at);
      const [order] = await orders();
      const waiting: (() => void)[] = [];
      // All of them get their answer at once, so that they come to write at once.
      server.misbehave = (request, response) => {
        if (request.url !== '/translate') return false;
        const answer = JSON.stringify({ translatedText: ['fi Roofs', 'fi Paint.'] });
        waiting.push(() => response.writeHead(200, { 'content-type': 'application/json' }).end(answer));
        if (waiting.length === RUNS) waiting.forEach((go) => go());
        return true;
      };
      await Promise.all(Array.from({ length: RUNS }, () => work(order!)));
      expect((await audited(at)).filter((line) => line.startsWith('practice.translate '))).toHaveLength(1);
      expect((await textIn(at)).slice(0, 4)).toEqual(['UNREVIEWED', 'MACHINE', 'fi Roofs', 'fi Paint.']);
    });
  });
});
