import type { Actor } from '@alliance/access';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity, createContact } from '@alliance/cities/testing';
import { encodeId, newId } from '@alliance/kernel';
import { type Practice, type Transfer, TransferEvents } from '@alliance/practices';
import { createPractice, createTransfer } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const STEPS = 'steps { stage on note recordedAt }';
const FIELDS = `id stage startedOn stageOn revision practiceVersion isConfirmed confirmedByGiver confirmedByAdopter confirmedAt locale
  practice { title } city { name } givingCity { name } ${STEPS}`;
const mutation = (name: string, more = '') => {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation ($input: ${title}Input!) { ${name}(input: $input) { transfer { ${FIELDS} ${more} } userErrors { code path message }
    ${name === 'startTransfer' ? '' : 'conflict { current { stage revision outcome } yours { id } }'} } }`;
};
const TEXTS = `adaptations adaptationReasons differingConditions outcome dropReason contact { role } ownPractice { title }`;
const NOW = '2026-06-15T21:30:00.000Z';
/** Rows that say when somebody was there last. */
const SIGHTINGS = ['access_token', 'session'];

describe('transfers', () => {
  let app: TestApp;
  let [giver, adopter, third]: City[] = [];
  let people: Record<'contributor' | 'editor' | 'manager' | 'coordinator' | 'giver' | 'givingContributor' | 'both' | 'third', TestPerson>;
  let practice: Practice;

  const id = (prefix: string, row: { id: string }) => encodeId(prefix, row.id);
  const send = async (name: string, input: object, who: TestPerson | null, more = '') => {
    const { data, errors } = await app.gql(mutation(name, more), { input }, who ? { token: who.token } : {});
    return errors ? errors[0]!.extensions['code'] : data[name];
  };
  const start = (who: TestPerson | null, more: object = {}, of: Practice = practice, into: City = adopter!) =>
    send('startTransfer', { practiceId: id('prac', of), cityId: id('city', into), ...more }, who);
  const newPractice = (more: object = {}) => createPractice(app.database, { cityId: giver!.id, ...more });
  const made = async (more: object = {}) =>
    createTransfer(app.database, { practice: await newPractice(), cityId: adopter!.id, startedOn: '2026-03-01', ...more });
  const on = (transfer: { id: string }, expectedRevision = 1) => ({ id: id('tran', transfer), expectedRevision });
  const advance = (transfer: { id: string }, more: object, who = people.editor, revision = 1) =>
    send('advanceTransfer', { ...on(transfer, revision), ...more }, who, TEXTS);
  const errorsOf = ({ userErrors }: { userErrors: { code: string; path: string[] }[] }) =>
    userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  const contents = () => app.contents(SIGHTINGS);
  const audited = ({ id: record }: { id: string }) =>
    app.rows('SELECT action, actor_id, city_id, state, changed_fields FROM audit_entry WHERE record_id = $1 ORDER BY id', [record]);
  const inbox = ({ id: record }: { id: string }) =>
    app.rows<{ kind: string; person: string; title: string; done: boolean }>(
      `SELECT kind, person_id AS person, title, done_at IS NOT NULL AS done FROM inbox_item WHERE record_id = $1 ORDER BY id`,
      [record],
    );
  const sortedInbox = async (transfer: { id: string }, done = false) =>
    (await inbox(transfer)).flatMap((item) => (item.done === done ? [`${item.kind} ${nameOf(item.person)}`] : [])).sort();
  const nameOf = (personId: string) => Object.entries(people).find(([, { person }]) => person.id === personId)?.[0];
  const uuidOf = (publicId: string) => publicId.slice(5).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

  beforeAll(async () => {
    app = await createTestApp();
    app.clock.set(NOW);
    const { database } = app;
    giver = await createCity(database, { name: 'Espoo' });
    adopter = await createCity(database, { name: 'Umeå', slug: 'umea', originalLocale: 'sv' });
    third = await createCity(database, { name: 'Mannheim' });
    const person = (role: TestPersonRole, city?: City) => createPerson(app, { role, ...(city && { cityId: city.id }) });
    people = {
      contributor: await person('CONTRIBUTOR', adopter),
      editor: await person('EDITOR', adopter),
      manager: await person('MANAGER', adopter),
      coordinator: await person('COORDINATOR'),
      giver: await person('EDITOR', giver),
      givingContributor: await person('CONTRIBUTOR', giver),
      both: await person('MANAGER', giver),
      third: await person('MANAGER', third),
    };
    await app.rows(`INSERT INTO role_grant (id, person_id, role, scope_kind, scope_id) VALUES ($1, $2, 'EDITOR', 'CITY', $3)`, [
      newId(),
      people.both.person.id,
      adopter.id,
    ]);
    practice = await newPractice({ words: { title: 'Cargo bikes' } });
  });
  afterAll(() => app?.close());

  describe('starting', () => {
    it('takes a published practice of another city, on its first day by the clocks of the adopting one', async () => {
      const { transfer, userErrors } = await start(people.contributor, { note: ' Seen in June. ' });
      expect(userErrors).toEqual([]);
      expect(transfer).toEqual({
        id: transfer.id,
        // Half past midnight in Helsinki’s time zone, which the example city is in.
        ...{ stage: 'INTERESTED', startedOn: '2026-06-16', stageOn: '2026-06-16', revision: 1, practiceVersion: 1, locale: 'sv' },
        ...{ isConfirmed: false, confirmedByGiver: null, confirmedByAdopter: null, confirmedAt: null },
        ...{ practice: { title: 'Cargo bikes' }, city: { name: 'Umeå' }, givingCity: { name: 'Espoo' } },
        steps: [{ stage: 'INTERESTED', on: '2026-06-16', note: 'Seen in June.', recordedAt: NOW }],
      });
      const row = { id: uuidOf(transfer.id) };
      expect(await audited(row)).toEqual([
        {
          action: 'transfer.start',
          actor_id: people.contributor.person.id,
          city_id: adopter!.id,
          state: { from: null, to: 'INTERESTED' },
          changed_fields: [],
        },
      ]);
      expect(await sortedInbox(row)).toEqual([
        'TRANSFER_STARTED both',
        'TRANSFER_STARTED editor',
        'TRANSFER_STARTED giver',
        'TRANSFER_STARTED manager',
      ]);
      expect(new Set((await inbox(row)).map(({ title }) => title))).toEqual(new Set(['Cargo bikes']));
      expect(await app.rows('SELECT recorded_by_id FROM transfer_step WHERE transfer_id = $1', [row.id])).toEqual([
        { recorded_by_id: people.contributor.person.id },
      ]);
    });

    it('confirms the adopting side at once for those who may, and waits for the other', async () => {
      const { transfer } = await start(people.editor, { startedOn: '2026-01-31', locale: 'en' }, await newPractice());
      expect(transfer).toMatchObject({ startedOn: '2026-01-31', locale: 'en', confirmedByAdopter: NOW, confirmedByGiver: null });
      expect(await sortedInbox({ id: uuidOf(transfer.id) })).toEqual(['TRANSFER_STARTED both', 'TRANSFER_STARTED giver']);
      const byCoordinator = await start(people.coordinator, {}, await newPractice());
      expect(byCoordinator.transfer).toMatchObject({ confirmedByAdopter: null, confirmedByGiver: null });
    });

    it.each([
      ['a draft', () => newPractice({ status: ContentStatus.DRAFT }), {}, 'NOT_FOUND input.practiceId'],
      ['an archived one', () => newPractice({ status: ContentStatus.ARCHIVED }), {}, 'NOT_FOUND input.practiceId'],
      ['none', async () => ({ id: newId() }) as Practice, {}, 'NOT_FOUND input.practiceId'],
      ['one’s own', () => newPractice({ cityId: adopter!.id }), {}, 'INVALID input.practiceId'],
      ['a day to come', () => newPractice(), { startedOn: '2026-06-17' }, 'INVALID input.startedOn'],
      ['a day long ago', () => newPractice(), { startedOn: '1989-12-31' }, 'INVALID input.startedOn'],
      ['too long a note', () => newPractice(), { note: 'x'.repeat(1_001) }, 'TOO_LONG input.note'],
      ['a city that is none', () => newPractice(), { cityId: encodeId('city', newId()) }, 'NOT_FOUND input.cityId'],
    ])('refuses %s', async (_name, of, more, error) => {
      const wanted = await of();
      const before = await contents();
      // Who may read drafts in both cities is told the same.
      for (const who of [people.contributor, people.both, people.coordinator])
        expect(errorsOf(await start(who, more, wanted))).toEqual([error]);
      expect(await contents()).toEqual(before);
    });

    it('is for people of the adopting city and the coordinator', async () => {
      const wanted = await newPractice();
      const before = await contents();
      expect(await start(null, {}, wanted)).toBe('UNAUTHENTICATED');
      for (const who of [people.giver, people.third]) expect(await start(who, {}, wanted)).toBe('FORBIDDEN');
      expect(await contents()).toEqual(before);
    });

    it('is possible once, and again after the first was dropped', async () => {
      const wanted = await newPractice();
      const { transfer } = await start(people.editor, {}, wanted);
      const before = await contents();
      expect(errorsOf(await start(people.contributor, {}, wanted))).toEqual(['TAKEN input.practiceId']);
      expect(await contents()).toEqual(before);
      await start(people.third, {}, wanted, third);
      await advance({ id: uuidOf(transfer.id) }, { stage: 'DROPPED', dropReason: 'No staff.' }, people.editor);
      expect((await start(people.contributor, {}, wanted)).userErrors).toEqual([]);
    });
  });

  describe('advancing', () => {
    it('keeps a dated history, skips stages, and ends', async () => {
      const transfer = await made();
      const assessing = await advance(transfer, { stage: 'ASSESSING', on: '2026-04-01', note: 'A visit.' });
      expect(assessing.transfer).toMatchObject({ stage: 'ASSESSING', startedOn: '2026-03-01', stageOn: '2026-04-01', revision: 2 });
      const implemented = await advance(transfer, { stage: 'IMPLEMENTED' }, people.coordinator, 2);
      expect(implemented.transfer.steps.map(({ stage, on: day, note }: Record<string, string>) => [stage, day, note])).toEqual([
        ['INTERESTED', '2026-03-01', null],
        ['ASSESSING', '2026-04-01', 'A visit.'],
        ['IMPLEMENTED', '2026-06-16', null],
      ]);
      expect((await audited(transfer)).map(({ action, state }) => [action, state])).toEqual([
        ['transfer.advance', { from: 'INTERESTED', to: 'ASSESSING' }],
        ['transfer.advance', { from: 'ASSESSING', to: 'IMPLEMENTED' }],
      ]);
      // Of both steps, the giving city has one thing to read, and one mail.
      expect(await sortedInbox(transfer)).toEqual(['TRANSFER_ADVANCED both', 'TRANSFER_ADVANCED giver']);
      expect(await sortedInbox(transfer, true)).toEqual([]);
      const before = await contents();
      expect(errorsOf(await advance(transfer, { stage: 'DROPPED', dropReason: 'Too late.' }, people.editor, 3))).toEqual([
        'WRONG_STATE input.stage',
      ]);
      expect(await contents()).toEqual(before);
    });

    it('keeps nothing where a text is empty', async () => {
      const transfer = await made();
      const { transfer: adapting } = await advance(transfer, { stage: 'ADAPTING', dropReason: '', note: '' });
      expect(adapting).toMatchObject({ stage: 'ADAPTING', dropReason: null, steps: [{}, { stage: 'ADAPTING', note: null }] });
      await send('updateTransfer', { ...on(transfer, 2), outcome: 'Good.' }, people.editor);
      const { transfer: updated } = await send('updateTransfer', { ...on(transfer, 3), outcome: '' }, people.editor, TEXTS);
      expect(updated).toMatchObject({ outcome: null, revision: 4 });
    });

    it('ends by an editor, a manager or the coordinator, also where both cities have confirmed what it began with', async () => {
      for (const transfer of [await made(), await made({ confirmedBy: ['adopter'] })]) {
        const before = await contents();
        for (const last of [{ stage: 'IMPLEMENTED' }, { stage: 'DROPPED', dropReason: 'No staff.' }])
          expect(await advance(transfer, last, people.contributor)).toBe('FORBIDDEN');
        expect(await contents()).toEqual(before);
      }
      for (const who of [people.editor, people.manager, people.coordinator])
        expect((await advance(await made(), { stage: 'IMPLEMENTED' }, who)).transfer).toMatchObject({ stage: 'IMPLEMENTED' });
    });

    it('says everything that does not fit, and changes nothing', async () => {
      const transfer = await made();
      const before = await contents();
      const tries: [object, string[]][] = [
        [{ stage: 'INTERESTED' }, ['WRONG_STATE input.stage']],
        [{ stage: 'ASSESSING', on: '2026-06-17' }, ['INVALID input.on']],
        [{ stage: 'ASSESSING', on: '2026-02-28' }, ['INVALID input.on']],
        [{ stage: 'DROPPED' }, ['REQUIRED input.dropReason']],
        [{ stage: 'DROPPED', dropReason: '' }, ['REQUIRED input.dropReason']],
        [{ stage: 'DROPPED', dropReason: ' ' }, ['REQUIRED input.dropReason']],
        [{ stage: 'DROPPED', dropReason: 'x'.repeat(5_001) }, ['TOO_LONG input.dropReason']],
        [{ stage: 'ADAPTING', dropReason: 'Because.', on: '2027-01-01' }, ['INVALID input.on', 'INVALID input.dropReason']],
      ];
      for (const [more, errors] of tries) expect([more, errorsOf(await advance(transfer, more, people.editor))]).toEqual([more, errors]);
      expect(await contents()).toEqual(before);
    });

    it('is for the adopting city: the giving one sees it, others see nothing', async () => {
      const transfer = await made({ confirmedBy: ['adopter'] });
      const before = await contents();
      for (const name of ['advanceTransfer', 'updateTransfer']) {
        const input = { ...on(transfer), ...(name === 'advanceTransfer' ? { stage: 'ASSESSING' } : { outcome: 'Good.' }) };
        expect(await send(name, input, people.giver)).toBe('FORBIDDEN');
        expect(await send(name, input, people.third)).toBe('NOT_FOUND');
        expect(await send(name, input, null)).toBe('UNAUTHENTICATED');
        expect(await send(name, { ...input, id: encodeId('tran', newId()) }, people.editor)).toBe('NOT_FOUND');
      }
      expect(await contents()).toEqual(before);
      const open = await made();
      expect(await advance(open, { stage: 'ASSESSING' }, people.third)).toBe('FORBIDDEN');
    });

    it('tells of what was dropped within the transaction: what an observer can’t keep is not dropped', async () => {
      const heard: [string, string | null, string, boolean][] = [];
      let fails = false;
      app.get(TransferEvents).subscribe({
        dropped: async (actor: Actor, dropped: Transfer, of: Practice) => {
          heard.push([actor.id, dropped.dropReason, of.id, app.database.isInTransaction]);
          if (fails) throw new Error('no lesson today');
        },
      });
      const transfer = await made();
      const dropped = await advance(transfer, { stage: 'DROPPED', dropReason: 'The **streets** are too steep.' }, people.editor);
      expect(dropped.transfer).toMatchObject({ stage: 'DROPPED', dropReason: 'The **streets** are too steep.' });
      expect(heard).toEqual([[people.editor.person.id, 'The **streets** are too steep.', transfer.practiceId, true]]);
      await advance(await made(), { stage: 'IMPLEMENTED' }, people.editor);
      expect(heard).toHaveLength(1);
      fails = true;
      const other = await made();
      const before = await contents();
      expect(await advance(other, { stage: 'DROPPED', dropReason: 'No.' }, people.editor)).toBe('INTERNAL');
      fails = false;
      expect(await contents()).toEqual(before);
    });
  });

  describe('saying how it goes', () => {
    it('keeps texts, contact and the city’s own practice, and clears them', async () => {
      const transfer = await made();
      const contact = await createContact(app.database, { cityId: adopter!.id, role: 'Traffic planner' });
      const own = await createPractice(app.database, { cityId: adopter!.id, words: { title: 'Lastcyklar' } });
      const texts = {
        adaptations: 'Winter tyres.',
        adaptationReasons: 'Snow.',
        differingConditions: 'It is *cold*.',
        outcome: '40 bikes.',
      };
      const input = { ...on(transfer), ...texts, contactId: id('contact', contact), ownPracticeId: id('prac', own) };
      const updated = await send('updateTransfer', input, people.editor, TEXTS);
      expect(updated.userErrors).toEqual([]);
      expect(updated.transfer).toMatchObject({
        ...texts,
        ...{
          dropReason: null,
          contact: { role: 'Traffic planner' },
          ownPractice: { title: 'Lastcyklar' },
          revision: 2,
          stage: 'INTERESTED',
        },
      });
      expect(await sortedInbox(transfer)).toEqual(['TRANSFER_ADVANCED both', 'TRANSFER_ADVANCED giver']);
      const [entry] = await audited(transfer);
      expect(entry!['changed_fields']).toEqual([
        ...['adaptationReasons', 'adaptations', 'contactId', 'differingConditions', 'outcome', 'ownPracticeId'],
      ]);
      const cleared = await send(
        'updateTransfer',
        { ...on(transfer, 2), outcome: null, contactId: null, ownPracticeId: null },
        people.manager,
        TEXTS,
      );
      expect(cleared.transfer).toMatchObject({ ...texts, outcome: null, contact: null, ownPractice: null, revision: 3 });
      // What says nothing new is no save, and nobody is told.
      const before = await contents();
      const same = { ...on(transfer, 3), adaptations: texts.adaptations, outcome: '', contactId: null };
      for (const more of [same, on(transfer, 3)])
        expect((await send('updateTransfer', more, people.manager, TEXTS)).transfer).toMatchObject({ outcome: null, revision: 3 });
      expect(await contents()).toEqual(before);
    });

    it('takes neither contacts nor practices of another city, nor too much text', async () => {
      const transfer = await made();
      const foreign = await createContact(app.database, { cityId: giver!.id });
      const before = await contents();
      const tries: [object, string][] = [
        [{ contactId: id('contact', foreign) }, 'NOT_FOUND input.contactId'],
        [{ ownPracticeId: id('prac', practice) }, 'NOT_FOUND input.ownPracticeId'],
        [{ outcome: 'x'.repeat(5_001) }, 'TOO_LONG input.outcome'],
        [{ adaptations: '<b>bold</b>' }, 'INVALID input.adaptations'],
      ];
      for (const [more, error] of tries)
        expect([more, errorsOf(await send('updateTransfer', { ...on(transfer), ...more }, people.editor))]).toEqual([more, [error]]);
      expect(await contents()).toEqual(before);
    });

    it('shows both versions where somebody else has saved meanwhile, and writes neither', async () => {
      const transfer = await made();
      await send('updateTransfer', { ...on(transfer), outcome: 'First.' }, people.editor);
      const before = await contents();
      for (const [name, more] of [
        ['updateTransfer', { outcome: 'Second.' }],
        ['advanceTransfer', { stage: 'ASSESSING' }],
        ['confirmTransfer', {}],
      ] as const) {
        const { transfer: nothing, conflict, userErrors } = await send(name, { ...on(transfer), ...more }, people.editor);
        expect([nothing, conflict, errorsOf({ userErrors })]).toEqual([
          null,
          { current: { stage: 'INTERESTED', revision: 2, outcome: 'First.' }, yours: { id: id('tran', transfer) } },
          ['CONFLICT input.expectedRevision'],
        ]);
      }
      expect(await contents()).toEqual(before);
    });
  });

  describe('confirming', () => {
    const confirm = (transfer: { id: string }, who: TestPerson | null, revision = 1) =>
      send('confirmTransfer', on(transfer, revision), who);

    it('is done by each city for its own side, and settles what waited for it', async () => {
      const { transfer: started } = await start(people.contributor, {}, await newPractice());
      const transfer = { id: uuidOf(started.id) };
      const first = await confirm(transfer, people.giver);
      expect(first.transfer).toMatchObject({ confirmedByGiver: NOW, confirmedByAdopter: null, confirmedAt: null, isConfirmed: false });
      // Nothing waits any more for those who have confirmed; whoever may in both cities still has a side to look at.
      expect(await sortedInbox(transfer, true)).toEqual(['TRANSFER_STARTED giver']);
      const second = await confirm(transfer, people.manager, 2);
      expect(second.transfer).toMatchObject({ confirmedByGiver: NOW, confirmedByAdopter: NOW, confirmedAt: NOW, isConfirmed: true });
      expect((await sortedInbox(transfer, true)).map((item) => item.split(' ')[0])).toEqual(Array(4).fill('TRANSFER_STARTED'));
      // The adopting city of the first, the giving one of the second; somebody in both is told once.
      expect(await sortedInbox(transfer)).toEqual(['both', 'editor', 'giver', 'manager'].map((name) => `TRANSFER_CONFIRMED ${name}`));
      expect((await audited(transfer)).map(({ action, city_id }) => [action, city_id])).toEqual([
        ['transfer.start', adopter!.id],
        ['transfer.confirm', giver!.id],
        ['transfer.confirm', adopter!.id],
      ]);
    });

    it('is done for both by somebody who may for both, once', async () => {
      const transfer = await made({ confirmedBy: [] });
      const { transfer: confirmed } = await confirm(transfer, people.both);
      expect(confirmed).toMatchObject({ confirmedByGiver: NOW, confirmedByAdopter: NOW, confirmedAt: NOW, revision: 2 });
      // In the trail of either city.
      const entries = `SELECT e.city_id, v.field, v.value FROM audit_entry e JOIN audit_value v ON v.audit_entry_id = e.id WHERE e.record_id = $1 ORDER BY e.id`;
      expect(await app.rows(entries, [transfer.id])).toEqual([
        { city_id: giver!.id, field: 'side', value: 'giver' },
        { city_id: adopter!.id, field: 'side', value: 'adopter' },
      ]);
      const before = await contents();
      for (const who of [people.both, people.giver, people.editor]) {
        expect(errorsOf(await confirm(transfer, who, 2))).toEqual(['WRONG_STATE input.id']);
      }
      expect(await contents()).toEqual(before);
    });

    it('is for editors and managers of both cities', async () => {
      const transfer = await made({ confirmedBy: ['adopter'] });
      const before = await contents();
      for (const who of [people.contributor, people.givingContributor, people.coordinator])
        expect(await confirm(transfer, who)).toBe('FORBIDDEN');
      expect(await confirm(transfer, people.third)).toBe('NOT_FOUND');
      expect(await confirm(transfer, null)).toBe('UNAUTHENTICATED');
      expect(await contents()).toEqual(before);
    });
  });
});

type TestPersonRole = NonNullable<Parameters<typeof createPerson>[1]>['role'];
