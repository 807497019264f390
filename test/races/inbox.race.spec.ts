import { NoticeKind, Notices, type Notice } from '@alliance/access';
import { Eraser } from '@alliance/accounts';
import { createPerson } from '@alliance/accounts/testing';
import { outsideTransaction } from '@alliance/database';
import { newId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const ROUNDS = 20;

describeOnServer('the inbox', () => {
  let app: TestApp;
  let notices: Notices;
  beforeAll(async () => {
    app = await createTestApp();
    notices = app.get(Notices);
  });
  afterAll(() => app?.close());

  const people = (count: number) => Promise.all(Array.from({ length: count }, async () => (await createPerson(app)).person));
  const noticeTo = (personIds: string[], subject = { type: 'Practice', id: newId() }): Notice => ({
    ...{ kind: NoticeKind.REVIEW_REQUESTED, subject, title: 'Cool roofs', to: { personIds }, actor: null },
  });
  const send = (notice: Notice) => app.database.transaction(() => notices.send(notice));
  /** In a transaction of its own, although called within one. */
  const elsewhere = (notice: Notice) => outsideTransaction(() => send(notice));
  const itemsOf = ({ subject }: Notice) => app.rows('SELECT person_id, done_at FROM inbox_item WHERE record_id = $1', [subject.id]);

  it('gets one item and one mail from all who tell of the same at once', async () => {
    const mailbox = new TestMailbox(app);
    const recipients = await people(3);
    const ids = recipients.map(({ id }) => id);
    for (let round = 0; round < ROUNDS; round++) {
      const notice = noticeTo(ids);
      // Each names them in another order.
      await Promise.all([ids, ids.toReversed(), ids, ids.toReversed()].map((personIds) => send({ ...notice, to: { personIds } })));
      expect((await itemsOf(notice)).map((row) => row['person_id'] as string).sort()).toEqual([...ids].sort());
    }
    const addresses = (await mailbox.deliver()).map(({ to }) => to);
    expect(addresses).toHaveLength(3 * ROUNDS);
  }, 60_000);

  it('waits for whoever settles meanwhile, and tells again once that is done', async () => {
    const [person] = await people(1);
    const notice = noticeTo([person!.id]);
    await send(notice);
    const settled = await app.database.transaction(async () => {
      await notices.settle(notice.subject, [notice.kind]);
      const again = elsewhere(notice);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { again };
    });
    await settled.again;
    expect((await itemsOf(notice)).map((row) => row['done_at'] !== null).sort()).toEqual([false, true]);
  });

  it('of somebody who is being erased stays empty, and whoever tells others goes on', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [leaving, staying] = await people(2);
      const notice = noticeTo([leaving!.id, staying!.id]);
      await app.database
        .transaction(async () => {
          await app.get(Eraser).erase(null, leaving!.id);
          const sent = elsewhere(notice);
          await new Promise((resolve) => setTimeout(resolve, 10));
          return { sent };
        })
        .then(({ sent }) => sent);
      expect(await itemsOf(notice)).toEqual([{ person_id: staying!.id, done_at: null }]);
    }
  });
});
