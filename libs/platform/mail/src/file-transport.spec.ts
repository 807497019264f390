import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@alliance/kernel';
import { FileTransport, MailFiles } from './file-transport.js';
import { readMail } from './testing.js';
import type { OutgoingMail } from './mail-transport.js';

describe('mails without a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const directory = join(folder, 'mail');
  const files = new MailFiles(directory);
  const printed: string[] = [];
  const transport = new FileTransport(files, 'Alliance <no-reply@exchange.example>', (line) => printed.push(line));
  const mail: OutgoingMail = {
    id: newId(),
    kind: 'sign-in',
    messageId: '<1@exchange.example>',
    to: 'aino@city.example',
    locale: 'fi',
    date: new Date('2027-01-02T03:04:05Z'),
    subject: 'Hyvää päivää',
    text: 'Teksti',
    html: '<p>Teksti</p>',
    link: 'https://exchange.example/sign-in?token=abc',
    code: '123456',
  };

  it('become files that only their owner reads, and what they ask for is printed, without an address', async () => {
    expect(await files.list()).toEqual([]);
    await transport.send(mail);
    expect(await files.list()).toEqual([mail.id]);
    expect([statSync(directory).mode & 0o777, statSync(files.path(mail.id)).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(printed).toEqual([`› Mail "sign-in" (${directory}/${mail.id}.eml): code 123456, https://exchange.example/sign-in?token=abc`]);
    const read = await readMail(readFileSync(files.path(mail.id)));
    expect(read).toMatchObject({
      to: 'aino@city.example',
      from: 'no-reply@exchange.example',
      subject: 'Hyvää päivää',
      messageId: '<1@exchange.example>',
    });
    expect(read.headers).toMatchObject({
      'content-language': 'fi',
      'auto-submitted': 'auto-generated',
      date: 'Sat, 02 Jan 2027 03:04:05 +0000',
    });
  });

  it('can be removed, and nothing else in the folder is', async () => {
    const other = { ...mail, id: newId(), link: null, code: null };
    await transport.send(other);
    expect(printed.at(-1)).toBe(`› Mail "sign-in" (${files.path(other.id)})`);
    writeFileSync(join(directory, 'notes.txt'), 'mine');
    await files.remove([mail.id, newId()]);
    expect(await files.list()).toEqual([other.id]);
    expect(existsSync(join(directory, 'notes.txt'))).toBe(true);
  });

  // What is written to /dev/full finds no room; only Linux has it.
  (existsSync('/dev/full') ? it : it.skip)('wait where there is no room for them, and leave no draft', async () => {
    const other = { ...mail, id: newId() };
    const before = await files.list();
    symlinkSync('/dev/full', `${files.path(other.id)}.part`);
    await expect(transport.send(other)).rejects.toMatchObject({ name: 'DeliveryError', outcome: 'UNREACHABLE', failure: 'NO_ROOM' });
    expect(await files.list()).toEqual(before);
    await transport.send(other);
    await files.remove([other.id]);
  });

  it('are found and removed where a crash left only the draft, too', async () => {
    const [crashed, both] = [newId(), newId()];
    for (const draft of [`${files.path(crashed)}.part`, files.path(both), `${files.path(both)}.part`]) writeFileSync(draft, 'To: aino');
    const found = await files.list();
    expect(found).toEqual([...new Set(found)]);
    expect(found).toEqual(expect.arrayContaining([crashed, both]));
    await files.remove(found);
    expect(readdirSync(directory)).toEqual(['notes.txt']);
  });
});
