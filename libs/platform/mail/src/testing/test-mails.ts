import { newId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { defineMail } from '../mail-kind.js';
import type { MailKind } from '../mail-kind.js';
import { Mails } from '../mails.js';
import type { MailRecipient } from '../mails.js';

interface Greeting {
  name: string;
}

const write: MailKind<Greeting>['write'] = ({ name }) => ({ subject: `Hello ${name}`, paragraphs: ['There is something for you.'] });

/** What a person waits for. */
export const testNotice = defineMail<Greeting>({ name: 'test-notice', whenUnknown: 'RETRY', write });

/** What nobody wants twice. */
export const testLetter = defineMail<Greeting>({ name: 'test-letter', whenUnknown: 'PARK', write });

/** Hands mails in, one to each address; answers their ids in the same order. */
export async function handIn(
  app: TestApp,
  kind: MailKind<Greeting>,
  addresses: string[],
  to: Partial<MailRecipient> = {},
): Promise<string[]> {
  const ids: string[] = [];
  await app.database.transaction(async () => {
    for (const address of addresses) {
      const recipient = { address, personId: null, locale: 'en' as const, ...to };
      const id = await app.get(Mails).send(kind, { to: recipient, dedupeKey: newId(), parameters: { name: 'Aino' } });
      ids.push(id!);
    }
  });
  return ids;
}

/** What the ledger says of a mail. */
export async function ledgerRow(app: TestApp, id: string): Promise<Record<string, any>> {
  const [row] = await app.rows(
    'SELECT state, attempts, failure, next_attempt_at, sent_at, sealed_parameters IS NOT NULL AS sealed FROM mail_message WHERE id = $1',
    [id],
  );
  return row!;
}
