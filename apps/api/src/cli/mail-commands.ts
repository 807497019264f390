import type { INestApplicationContext } from '@nestjs/common';
import { decodeId, encodeId } from '@alliance/kernel';
import { MAIL_STATES, Mails, type MailMessage, type MailState } from '@alliance/mail';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CommandError } from './command-error.js';

/** Mails listed at once. */
const LIMIT = 100;

type WithProduct = (work: (app: INestApplicationContext) => Promise<void>) => Promise<void>;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The commands that look after mails. */
export function mailCommand(withProduct: WithProduct): Command {
  const mail = new Command('mail').description('Mails that were sent, wait to be, or could not be delivered.');
  mail
    .command('list')
    .description(`List the last ${LIMIT} mails in a state.`)
    .addOption(new Option('--state <state>', 'where they are in their life').choices(MAIL_STATES).default('DEAD'))
    .action(({ state }: { state: MailState }) =>
      withProduct(async (app) => {
        const mails = await app.get(Mails).list(state, LIMIT);
        say(mails.length === 0 ? `No mail is ${state}.` : mails.map(describe).join('\n'));
      }),
    );
  mail
    .command('resend')
    .description('Send mails again that are DEAD or UNKNOWN; they leave within a minute.')
    .argument('<ids...>', 'ids of mails, as `mail list` shows them', (id: string, ids: string[] = []) => [...ids, mailId(id)])
    .action((ids: string[]) =>
      withProduct(async (app) => {
        for (const id of ids) {
          if (!(await app.get(Mails).resend(id)))
            throw new CommandError(`${encodeId('mail', id)} is neither DEAD nor UNKNOWN: nothing to send again.`);
          say(`${encodeId('mail', id)} is sent again.`);
        }
      }),
    );
  return mail;
}

function mailId(text: string): string {
  const id = decodeId(text);
  if (id?.prefix !== 'mail') throw new InvalidArgumentError('Ids of mails begin with "mail_".');
  return id.uuid;
}

/** One line: id, kind, recipient, tries, why the last one failed, when. */
function describe({ id, kind, recipient, attempts, failure, updatedAt }: MailMessage): string {
  return [encodeId('mail', id), kind, recipient, `tries: ${attempts}`, failure ?? '–', updatedAt.toISOString()].join('  ');
}
