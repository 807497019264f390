import { DATABASE_OPTIONS, type DatabaseOptions } from '@alliance/database';
import { encodeId } from '@alliance/kernel';
import { DeliveryError } from '@alliance/mail';
import { handIn, ledgerRow, TestMailbox, testNotice } from '@alliance/mail/testing';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { ProductProcess } from '../product-process.js';
import { createTestApp } from '../support.js';

describeOnServer('an operator who looks after mails', () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  const cli = (...parameters: string[]) => {
    const { url } = app.nest.get<DatabaseOptions>(DATABASE_OPTIONS, { strict: false });
    return ProductProcess.run('cli', ['mail', ...parameters], { DATABASE_URL: url! });
  };

  beforeAll(async () => {
    app = await createTestApp();
    mailbox = new TestMailbox(app);
  });
  afterAll(() => app.close());

  it('sees which could not be delivered and why, and has one sent again', async () => {
    expect(await cli('list')).toMatchObject({ code: 0, stdout: 'No mail is DEAD.\n' });
    const [dead, sent] = await handIn(app, testNotice, ['aino@city.example', 'eero@city.example']);
    mailbox.transport.failure = new DeliveryError('REFUSED', '550');
    await app.database.query(`UPDATE mail_message SET next_attempt_at = $2 WHERE id = $1`, [sent, new Date('2100-01-01')]);
    expect(await mailbox.deliver()).toEqual([]);
    mailbox.transport.failure = null;
    await app.database.query(`UPDATE mail_message SET next_attempt_at = created_at WHERE id = $1`, [sent]);
    expect((await mailbox.deliver()).map(({ to }) => to)).toEqual(['eero@city.example']);

    const listed = await cli('list', '--state', 'DEAD');
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout).toMatch(new RegExp(`^${encodeId('mail', dead!)}  test-notice  aino@city\\.example  tries: 1  550  \\S+Z\n$`));

    const again = await cli('resend', encodeId('mail', dead!));
    expect(again).toMatchObject({ code: 0, stdout: `${encodeId('mail', dead!)} is sent again.\n` });
    expect(await ledgerRow(app, dead!)).toMatchObject({ state: 'READY', attempts: 0 });
    expect((await mailbox.deliver()).map(({ to }) => to)).toEqual(['aino@city.example']);
  }, 120_000);

  it('is told what cannot be sent again', async () => {
    const [sent] = await handIn(app, testNotice, ['oona@city.example']);
    await mailbox.deliver();
    const id = encodeId('mail', sent!);
    expect(await cli('resend', id)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `${id} is neither DEAD nor UNKNOWN: nothing to send again.\n`,
    });
    const wrong = await cli('resend', 'city_123');
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('Ids of mails begin with "mail_".')]);
    const state = await cli('list', '--state', 'LOST');
    expect([state.code, state.stderr]).toEqual([1, expect.stringContaining('Allowed choices are READY, SENDING')]);
  }, 120_000);
});
