import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice, createTransfer } from '@alliance/practices/testing';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const RUNS = 15;

const START = `mutation ($input: StartTransferInput!) { startTransfer(input: $input) { transfer { id } userErrors { code } } }`;
const ADVANCE = `mutation ($input: AdvanceTransferInput!) { advanceTransfer(input: $input) { transfer { stage } userErrors { code } } }`;
const CONFIRM = `mutation ($input: ConfirmTransferInput!) { confirmTransfer(input: $input) { transfer { isConfirmed } userErrors { code } } }`;

describeOnServer('several people at one transfer', () => {
  let app: TestApp;
  let giver: City;
  let adopter: City;
  let editors: TestPerson[];
  let givingEditor: TestPerson;

  beforeAll(async () => {
    app = await createTestApp();
    giver = await createCity(app.database);
    adopter = await createCity(app.database);
    givingEditor = await createPerson(app, { role: 'EDITOR', cityId: giver.id });
    editors = [];
    for (let count = 0; count < 8; count++) editors.push(await createPerson(app, { role: 'EDITOR', cityId: adopter.id }));
  });
  afterAll(() => app?.close());

  const newPractice = () => createPractice(app.database, { cityId: giver.id });
  const send = async (query: string, input: object, { token }: TestPerson) => {
    const { data, errors } = await app.gql<Record<string, any>>(query, { input }, { token });
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as { transfer: Record<string, unknown> | null; userErrors: { code: string }[] };
  };
  const outcomes = (answers: { userErrors: { code: string }[] }[]) => answers.map(({ userErrors }) => userErrors[0]?.code ?? 'done').sort();
  const counts = async (practiceId: string) =>
    (
      await app.rows(
        `SELECT count(DISTINCT t.id)::int AS transfers, count(DISTINCT (s.transfer_id, s.position))::int AS steps, count(DISTINCT a.id)::int AS audited
         FROM transfer t LEFT JOIN transfer_step s ON s.transfer_id = t.id LEFT JOIN audit_entry a ON a.record_id = t.id WHERE t.practice_id = $1`,
        [practiceId],
      )
    )[0];

  it('start it once, whoever is the first', async () => {
    for (let run = 0; run < RUNS; run++) {
      const practice = await newPractice();
      const input = { practiceId: encodeId('prac', practice.id), cityId: encodeId('city', adopter.id) };
      const answers = await Promise.all(editors.map((editor) => send(START, input, editor)));
      expect(outcomes(answers)).toEqual([...Array<string>(7).fill('TAKEN'), 'done']);
      expect(await counts(practice.id)).toEqual({ transfers: 1, steps: 1, audited: 1 });
    }
  }, 60_000);

  it('take one step, whoever is the first', async () => {
    for (let run = 0; run < RUNS; run++) {
      const practice = await newPractice();
      const transfer = await createTransfer(app.database, { practice, cityId: adopter.id });
      const input = { id: encodeId('tran', transfer.id), expectedRevision: 1 };
      const steps = ['ASSESSING', 'ADAPTING', 'IMPLEMENTED', 'ASSESSING'].map((stage) => ({ ...input, stage }));
      const answers = await Promise.all(
        [...steps, { ...input, stage: 'DROPPED', dropReason: 'No staff.' }].map((step, index) => send(ADVANCE, step, editors[index]!)),
      );
      expect(outcomes(answers)).toEqual([...Array<string>(4).fill('CONFLICT'), 'done']);
      expect(await counts(practice.id)).toEqual({ transfers: 1, steps: 2, audited: 1 });
    }
  }, 60_000);

  it('confirm it from both sides at once: nobody’s confirmation is lost', async () => {
    for (let run = 0; run < RUNS; run++) {
      const practice = await newPractice();
      const transfer = await createTransfer(app.database, { practice, cityId: adopter.id, confirmedBy: [] });
      const input = { id: encodeId('tran', transfer.id), expectedRevision: 1 };
      const both = [editors[0]!, givingEditor];
      const answers = await Promise.all(both.map((who) => send(CONFIRM, input, who)));
      expect(outcomes(answers)).toEqual(['CONFLICT', 'done']);
      const late = both[answers.findIndex(({ userErrors }) => userErrors.length > 0)]!;
      expect(await send(CONFIRM, { ...input, expectedRevision: 2 }, late)).toEqual({ transfer: { isConfirmed: true }, userErrors: [] });
      const [row] = await app.rows(
        'SELECT num_nonnulls(confirmed_by_giver, confirmed_by_adopter, confirmed_at) AS times FROM transfer WHERE id = $1',
        [transfer.id],
      );
      expect(row).toEqual({ times: 3 });
    }
  }, 60_000);

  it('do not start it while its practice is being put away: they wait, and find it gone', async () => {
    const practice = await newPractice();
    let isHeld = (): void => undefined;
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (isHeld = resolve));
    const released = new Promise<void>((resolve) => (letGo = resolve));
    const archiving = app.database.transaction(async () => {
      await app.database.query(`UPDATE practice SET status = 'ARCHIVED', archived_at = now() WHERE id = $1`, [practice.id]);
      isHeld();
      await released;
    });
    await held;
    const starting = send(START, { practiceId: encodeId('prac', practice.id), cityId: encodeId('city', adopter.id) }, editors[0]!);
    await new Promise((resolve) => setTimeout(resolve, 300));
    letGo();
    await archiving;
    expect(outcomes([await starting])).toEqual(['NOT_FOUND']);
    expect(await counts(practice.id)).toEqual({ transfers: 0, steps: 0, audited: 0 });
  });
});
