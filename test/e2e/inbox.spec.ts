import { defineActions, NoticeKind, Notices, type Notice } from '@alliance/access';
import { AccountService, Eraser } from '@alliance/accounts';
import { createPerson, createSession, type TestPerson, type TestPersonOptions } from '@alliance/accounts/testing';
import { createOrganisation } from '@alliance/cities/testing';
import { encodeId, LOCALES, newId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import { logStatements } from '../statement-log.js';
import { createTestApp } from '../support.js';

defineActions(
  {
    'inboxSpec.act': { PARTNER: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any', ADMIN: 'any' },
    'inboxSpec.answer': { PARTICIPANT: 'own' },
  },
  { scope: 'read' },
);

const INBOX = `query ($where: InboxItemWhere) { viewer { inbox(first: 100, where: $where) {
  totalCount nodes { id kind title recordType recordId needsAction createdAt readAt doneAt } } } }`;
const READ = 'mutation ($input: MarkInboxItemsReadInput!) { markInboxItemsRead(input: $input) { viewer { id } userErrors { code path } } }';
const DONE = 'mutation ($input: CompleteInboxItemsInput!) { completeInboxItems(input: $input) { viewer { id } userErrors { code path } } }';
const PROFILE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  person { noticeMails revision } userErrors { code } } }`;
const NOW = '2027-03-01T12:00:00.000Z';

describe('the inbox', () => {
  let app: TestApp;
  let notices: Notices;
  let mailbox: TestMailbox;
  let cityId: string;

  beforeAll(async () => {
    app = await createTestApp();
    notices = app.get(Notices);
    mailbox = new TestMailbox(app);
  });
  afterAll(() => app?.close());
  beforeEach(() => {
    app.clock.set(NOW);
    cityId = newId();
  });

  const subjectOf = (type = 'Practice') => ({ type, id: newId() });
  const make = (role?: TestPersonOptions['role'], options: TestPersonOptions = {}) =>
    createPerson(app, { ...(role && { role }), cityId, ...options });
  const tell = (notice: Partial<Notice> & Pick<Notice, 'to'>) => {
    const whole = { kind: NoticeKind.REVIEW_REQUESTED, subject: subjectOf(), title: 'Cool roofs', actor: null, ...notice };
    return app.database.transaction(() => notices.send(whole));
  };
  const inboxOf = async ({ token }: Pick<TestPerson, 'token'>, where?: object) => {
    const { data, errors } = await app.gql(INBOX, { where }, { token });
    expect(errors).toBeUndefined();
    return data.viewer.inbox as { totalCount: number; nodes: Record<string, any>[] };
  };
  const change = async (document: string, ids: string[], { token }: { token?: string }) => {
    const { data, errors } = await app.gql(document, { input: { ids } }, token ? { token } : {});
    return errors ? errors[0]!.extensions['code'] : Object.values<any>(data)[0].userErrors;
  };
  /** Names of those who have something in their inbox about a record, in order. */
  const toldOf = async ({ id }: { id: string }) =>
    (
      await app.rows<{ name: string }>(
        'SELECT p.display_name AS name FROM inbox_item i JOIN person p ON p.id = i.person_id WHERE record_id = $1 ORDER BY 1',
        [id],
      )
    ).map(({ name }) => name);
  const unchanged = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const before = await app.contents(['access_token', 'session']);
    const result = await work();
    expect(await app.contents(['access_token', 'session'])).toEqual(before);
    return result;
  };

  it('tells exactly those who may act in the scope, in their inboxes and by mail', async () => {
    const { id: organisationId } = await createOrganisation(app.database, {});
    const actor = await make('EDITOR', { displayName: 'Acts' });
    const editor = await make('EDITOR', { displayName: 'Editor', email: 'editor@city.example' });
    await app.get(AccountService).grantRole(null, editor.person.id, 'MANAGER', cityId);
    await make('MANAGER', { displayName: 'Manager', email: 'manager@city.example' });
    await make('PARTNER', { displayName: 'Partner', email: 'partner@city.example', organisationId });
    await make('PARTNER', { displayName: 'Partner of others', organisationId: newId() });
    await make('EDITOR', { displayName: 'Editor of another city', cityId: newId() });
    await make('CONTRIBUTOR', { displayName: 'May not' });
    await make('COORDINATOR', { displayName: 'Coordinator' });
    await make('ADMIN', { displayName: 'Administrator' });
    const disabled = await make('EDITOR', { displayName: 'Disabled' });
    await app.rows(`UPDATE person SET status = 'DISABLED' WHERE id = $1`, [disabled.person.id]);
    const erased = await make('EDITOR', { displayName: 'Erased' });
    await app.get(Eraser).erase(null, erased.person.id);
    const subject = subjectOf();
    await mailbox.deliver();
    await tell({ subject, to: { action: 'inboxSpec.act', scope: { cityId, organisationId } }, actor: actor.actor });
    expect(await toldOf(subject)).toEqual(['Editor', 'Manager', 'Partner']);
    const addresses = (await mailbox.deliver()).map(({ to }) => to).sort();
    expect(addresses).toEqual(['editor@city.example', 'manager@city.example', 'partner@city.example']);
    expect(await inboxOf(editor)).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: expect.stringMatching(/^inbx_[0-9a-f]{32}$/),
          kind: 'REVIEW_REQUESTED',
          title: 'Cool roofs',
          recordType: 'Practice',
          recordId: encodeId('prac', subject.id),
          needsAction: true,
          createdAt: NOW,
          readAt: null,
          doneAt: null,
        },
      ],
    });
    expect(await inboxOf(actor)).toEqual({ totalCount: 0, nodes: [] });
  });

  it('tells people by their ids, each once, and whom a record belongs to; nobody where nobody is meant', async () => {
    const [one, other] = [await make(undefined, { displayName: 'One' }), await make(undefined, { displayName: 'Other' })];
    const subject = subjectOf();
    const personIds = [one.person.id, other.person.id, one.person.id, newId()];
    await tell({ subject, to: { personIds }, actor: other.actor });
    expect(await toldOf(subject)).toEqual(['One']);
    const own = subjectOf();
    await tell({ subject: own, to: { action: 'inboxSpec.answer', scope: { personId: other.person.id, cityId } } });
    expect(await toldOf(own)).toEqual(['Other']);
    const nobody = subjectOf();
    await unchanged(async () => {
      await tell({ subject: nobody, to: { personIds: [] } });
      await tell({ subject: nobody, to: { action: 'inboxSpec.act', scope: { cityId: null } } });
      await tell({ subject: nobody, to: { action: 'inboxSpec.act', scope: {} } });
    });
    await expect(tell({ to: { action: 'inboxSpec.misspelt', scope: { cityId } } })).rejects.toThrow('is not declared');
  });

  it('is written with the change, or not at all', async () => {
    const { person } = await make('EDITOR');
    await mailbox.deliver();
    const notice = { kind: NoticeKind.COMMENTED, subject: subjectOf(), title: 'Cool roofs', to: { personIds: [person.id] }, actor: null };
    await unchanged(async () => {
      const failing = app.database.transaction(async () => {
        await notices.send(notice);
        expect(await toldOf(notice.subject)).toHaveLength(1);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
    });
    expect(await mailbox.deliver()).toEqual([]);
    await expect(notices.send(notice)).rejects.toThrow('inside the transaction');
    await expect(notices.settle(notice.subject, [notice.kind])).rejects.toThrow('inside the transaction');
  });

  it('tells nobody twice of what is still open, and again once it is done; the same of another record', async () => {
    const editor = await make('EDITOR', { displayName: 'Before' });
    const subject = subjectOf();
    const notice = { subject, to: { action: 'inboxSpec.act', scope: { cityId } } };
    await tell(notice);
    await mailbox.deliver();
    await unchanged(() => tell({ ...notice, title: 'Cooler roofs' }));
    const later = await make('EDITOR', { displayName: 'Later' });
    await tell(notice);
    expect((await mailbox.deliver()).map(({ to }) => to)).toEqual([later.person.email]);
    await tell({ ...notice, kind: NoticeKind.COMMENTED });
    await tell({ ...notice, subject: subjectOf() });
    await app.database.transaction(() => notices.settle(subject, [NoticeKind.REVIEW_REQUESTED]));
    const open = await inboxOf(editor, { isDone: { eq: false } });
    expect(open.nodes.map(({ kind, recordId }) => [kind, recordId === encodeId('prac', subject.id)])).toEqual([
      ['REVIEW_REQUESTED', false],
      ['COMMENTED', true],
    ]);
    const { nodes } = await inboxOf(later, { isDone: { eq: true } });
    expect(nodes).toMatchObject([{ kind: 'REVIEW_REQUESTED', doneAt: NOW, readAt: null, recordId: encodeId('prac', subject.id) }]);
    await unchanged(() => app.database.transaction(() => notices.settle({ ...subject, type: 'Lesson' }, [NoticeKind.COMMENTED])));
    await tell(notice);
    expect((await inboxOf(editor)).totalCount).toBe(4);
  });

  it('is mailed in the language of each, unless they do not want it', async () => {
    const people = await Promise.all(LOCALES.map((locale) => make('EDITOR', { locale, email: `${locale}-${newId()}@city.example` })));
    const silent = await make('EDITOR');
    const update = (noticeMails: boolean, expectedRevision: number) =>
      app.gql(PROFILE, { input: { noticeMails, expectedRevision } }, { token: silent.token });
    expect((await update(false, 1)).data.updateProfile).toEqual({ person: { noticeMails: false, revision: 2 }, userErrors: [] });
    const title = 'Kühle Dächer “<b>”';
    await mailbox.deliver();
    await tell({ title, to: { action: 'inboxSpec.act', scope: { cityId } } });
    const mails = await mailbox.deliver();
    expect(mails.map(({ to, subject }) => [to.slice(0, 2), subject]).sort()).toEqual([
      ['de', `Zur Prüfung: ${title}`],
      ['en', `To review: ${title}`],
      ['fi', `Tarkastettavana: ${title}`],
      ['sv', `Att granska: ${title}`],
    ]);
    for (const mail of mails) expect(mail.links[0]).toBe(`${app.url}/account#inbox`);
    const inFinnish = mails.find(({ to }) => to.startsWith('fi'))!;
    expect(inFinnish.text).toContain(`”${title}” on lähetetty ja odottaa tarkastustasi.`);
    expect(inFinnish.html).not.toContain('<b>”');
    for (const person of [...people, silent]) expect((await inboxOf(person)).totalCount).toBe(1);
    expect((await update(true, 2)).data.updateProfile.person).toEqual({ noticeMails: true, revision: 3 });
    await tell({ to: { personIds: [silent.person.id] } });
    expect((await mailbox.deliver()).map(({ to }) => to)).toEqual([silent.person.email]);
    // Others who see the person do not see this.
    const manager = await make('MANAGER');
    const document = 'query ($id: ID!) { node(id: $id) { ... on Person { displayName noticeMails inbox(first: 5) { totalCount } } } }';
    const { data } = await app.gql(document, { id: encodeId('pers', silent.person.id) }, { token: manager.token });
    expect(data.node).toEqual({ displayName: silent.person.displayName, noticeMails: null, inbox: { totalCount: 0 } });
  });

  it('says in every language what each kind is about, with the title as it was, at most 150 characters', async () => {
    const person = await make(undefined, { locale: 'sv' });
    const personIds = [person.person.id];
    await mailbox.deliver();
    for (const kind of Object.values(NoticeKind)) await tell({ kind, to: { personIds }, title: `${'ä'.repeat(149)}🌍🌍` });
    const { nodes } = await inboxOf(person);
    expect(new Set(nodes.map(({ title }) => title))).toEqual(new Set([`${'ä'.repeat(149)}…`]));
    const asking = nodes.flatMap(({ kind, needsAction }) => (needsAction ? [kind] : [])).reverse();
    expect(asking).toEqual([
      'REVIEW_REQUESTED',
      'CHANGES_REQUESTED',
      'SUGGESTION_RECEIVED',
      'TRANSFER_STARTED',
      'LESSON_DRAFTED',
      'TRANSLATION_READY',
      'TRANSLATION_FAILED',
    ]);
    expect((await inboxOf(person, { needsAction: { eq: true } })).totalCount).toBe(asking.length);
    expect((await inboxOf(person, { kind: { in: ['PUBLISHED', 'COMMENTED'] } })).nodes.map(({ kind }) => kind)).toEqual([
      'COMMENTED',
      'PUBLISHED',
    ]);
    const subjects = (await mailbox.deliver()).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(Object.keys(NoticeKind).length);
    const cookie = await createSession(app, person.person.id);
    for (const locale of LOCALES) {
      const page = await (await fetch(`${app.url}/account`, { headers: { cookie, 'accept-language': locale } })).text();
      expect([locale, page.split(`${'ä'.repeat(149)}…`).length - 1]).toEqual([locale, 2 * nodes.length]);
      expect(page).not.toContain('{title}');
    }
  });

  it('is marked as read and as done by its owner alone', async () => {
    const [owner, stranger] = [await make('EDITOR'), await make('EDITOR')];
    await tell({ to: { personIds: [owner.person.id] } });
    await tell({ kind: NoticeKind.PUBLISHED, to: { personIds: [owner.person.id] } });
    const [published, review] = (await inboxOf(owner)).nodes.map(({ id }) => id as string) as [string, string];
    for (const document of [READ, DONE]) {
      const missing = (...indices: string[]) => indices.map((index) => ({ code: 'NOT_FOUND', path: ['input', 'ids', index] }));
      expect(await unchanged(() => change(document, [review], stranger))).toEqual(missing('0'));
      // One that is not there, and nothing happens to the others.
      const ids = [review, encodeId('inbx', newId()), published, encodeId('prac', newId()), 'x'];
      expect(await unchanged(() => change(document, ids, owner))).toEqual(missing('1', '3', '4'));
      expect(await unchanged(() => change(document, [review], {}))).toBe('UNAUTHENTICATED');
      expect(await unchanged(() => change(document, [], owner))).toEqual([{ code: 'REQUIRED', path: ['input', 'ids'] }]);
      expect(await unchanged(() => change(document, Array<string>(101).fill(review), owner))).toBe('LIMIT_EXCEEDED');
    }
    const { data } = await app.gql('query ($id: ID!) { node(id: $id) { id } }', { id: review }, { token: stranger.token });
    expect(data.node).toBeNull();

    expect(await change(READ, [review, published], owner)).toEqual([]);
    app.clock.advance(60_000);
    // What only tells of something is done once it is read.
    const afterReading = [
      { id: published, needsAction: false, readAt: NOW, doneAt: NOW },
      { id: review, needsAction: true, readAt: NOW, doneAt: null },
    ];
    expect((await inboxOf(owner)).nodes).toMatchObject(afterReading);
    await unchanged(() => change(READ, [published, review], owner));
    expect((await inboxOf(owner, { isRead: { eq: false } })).totalCount).toBe(0);
    expect((await inboxOf(owner, { isRead: { eq: true }, isDone: { eq: false } })).nodes).toMatchObject([{ id: review }]);
    expect(await change(DONE, [review, review], owner)).toEqual([]);
    expect((await inboxOf(owner)).nodes[1]).toMatchObject({ id: review, readAt: NOW, doneAt: '2027-03-01T12:01:00.000Z' });
    expect(await app.rows(`SELECT action FROM audit_entry WHERE actor_id = $1 ORDER BY occurred_at`, [owner.person.id])).toEqual([
      { action: 'inboxItem.markRead' },
      { action: 'inboxItem.complete' },
    ]);
  });

  it('is changed by a token only where the token may', async () => {
    const { person } = await make('EDITOR');
    await tell({ to: { personIds: [person.id] } });
    const tokenFor = async (...scopes: string[]) => ({
      token: (await app.get(AccountService).createToken(null, person.id, { name: 'spec', scopes })).secret,
    });
    const reader = await tokenFor('read', 'write:people');
    const [item] = (await inboxOf(reader)).nodes;
    expect(await unchanged(() => change(READ, [item!['id']], reader))).toBe('FORBIDDEN');
    expect(await change(READ, [item!['id']], await tokenFor('write:inbox'))).toEqual([]);
  });

  it('shows on the account page, where things are marked as done and mails are switched off', async () => {
    const [owner, stranger] = [await make('EDITOR'), await make('EDITOR')];
    const [cookie, foreign] = [await createSession(app, owner.person.id), await createSession(app, stranger.person.id)];
    const show = async () => (await fetch(`${app.url}/account`, { headers: { cookie, 'accept-language': 'fi' } })).text();
    const send = async (path: string, fields: Record<string, string>, headers: Record<string, string> = { cookie, origin: app.url }) => {
      const body = new URLSearchParams(fields);
      const { status, headers: answer } = await fetch(`${app.url}/account/${path}`, { method: 'POST', headers, body, redirect: 'manual' });
      return [status, answer.get('location')];
    };
    expect(await show()).toContain('Mikään ei odota sinua.');
    await tell({ title: 'Viileät <katot>', to: { personIds: [owner.person.id] } });
    const page = await show();
    expect(page).toContain('<h2 id="inbox">Saapuneet</h2>');
    expect(page).toContain('”Viileät &lt;katot&gt;” on lähetetty ja odottaa tarkastustasi.');
    const id = /name="id" value="(inbx_[0-9a-f]{32})"/.exec(page)![1]!;
    await unchanged(async () => {
      expect(await send('inbox/complete', { id }, { cookie: foreign, origin: app.url })).toEqual([422, null]);
      expect(await send('inbox/complete', { id }, { cookie, origin: 'https://elsewhere.example' })).toEqual([403, null]);
      expect(await send('inbox/complete', { id: 'x' })).toEqual([404, null]);
    });
    expect(await send('inbox/complete', { id })).toEqual([303, '/account?done=inbox-item-done']);
    expect(await show()).not.toContain(id);
    const wantsMails = async () => (await app.rows('SELECT notice_mails FROM person WHERE id = $1', [owner.person.id]))[0];
    expect(await send('inbox/mails', { noticeMails: 'false' })).toEqual([303, '/account?done=notice-mails-changed']);
    expect([await wantsMails(), (await show()).includes('Lähetä myös sähköpostitse')]).toEqual([{ notice_mails: false }, true]);
    await send('inbox/mails', { noticeMails: 'true' });
    expect(await wantsMails()).toEqual({ notice_mails: true });
    for (let count = 0; count < 52; count++) await tell({ to: { personIds: [owner.person.id] } });
    expect(await show()).toContain('Lisäksi 2 muuta');
  });

  it('tells six hundred people by as many statements as one', async () => {
    const subject = subjectOf();
    const one = await make('EDITOR');
    await app.rows(
      `WITH people AS (
         INSERT INTO person (id, display_name, email, locale, time_zone)
         SELECT gen_random_uuid(), 'Person ' || n, 'storm-' || n || '@people.example', 'en', 'UTC' FROM generate_series(1, 600) n RETURNING id)
       INSERT INTO role_grant (id, person_id, role, scope_kind, scope_id) SELECT gen_random_uuid(), id, 'EDITOR', 'CITY', $1 FROM people`,
      [cityId],
    );
    const log = logStatements(app);
    await tell({ to: { personIds: [one.person.id] } });
    const few = log.splice(0).length;
    await tell({ subject, to: { action: 'inboxSpec.act', scope: { cityId } }, actor: one.actor });
    expect([log.length, (await toldOf(subject)).length]).toEqual([few, 600]);
    expect(await app.rows(`SELECT count(*)::int AS mails FROM mail_message WHERE recipient LIKE 'storm-%'`)).toEqual([{ mails: 600 }]);
  });
});
