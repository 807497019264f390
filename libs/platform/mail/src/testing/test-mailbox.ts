import PostalMime from 'postal-mime';
import { MailDelivery } from '../mail-delivery.js';
import { MailTransport } from '../mail-transport.js';
import type { OutgoingMail } from '../mail-transport.js';
import { composeMail } from '../mime.js';

/** A mail as it arrived, read by a parser that is not the product's. */
export interface ReceivedMail {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** By name in lower case; the last where there are several. */
  headers: Record<string, string>;
  /** The addresses of pages that the mail links to, each once, in their order. */
  links: string[];
  /** The code to type in, where there is one. */
  code: string | null;
}

/** Reads a mail's bytes. */
export async function readMail(bytes: Buffer): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(bytes);
  const text = mail.text ?? '';
  return {
    to: mail.to?.[0]?.address ?? '',
    from: mail.from?.address ?? '',
    subject: mail.subject ?? '',
    text,
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    links: [...new Set(text.match(/https?:\/\/\S+/g) ?? [])],
    // A code stands on a line of its own; nothing else is made of capitals and digits alone.
    code: /^[A-Z0-9][A-Z0-9 -]{3,14}[A-Z0-9]$/m.exec(text)?.[0] ?? null,
  };
}

/** Keeps the mails that would have left. Everything before it is the product's: ledger, templates, composing. */
export class TestMailTransport extends MailTransport {
  readonly sent: ReceivedMail[] = [];
  /** Where set, thrown instead of taking the next mails. */
  failure: Error | null = null;

  async send(mail: OutgoingMail): Promise<void> {
    if (this.failure) throw this.failure;
    this.sent.push(await readMail(await composeMail(mail, 'Alliance Exchange <no-reply@exchange.example>')));
  }
}

interface Application {
  get<Service>(token: abstract new (...parameters: any[]) => Service): Service;
}

/** What people find in their mailboxes. The application needs {@link TestMailTransport} in the place of its transport. */
export class TestMailbox {
  private seen = 0;

  constructor(private readonly app: Application) {}

  /** Sends what is due, and answers the mails that were not answered before, in the order in which they left. */
  async deliver(): Promise<ReceivedMail[]> {
    await this.app.get(MailDelivery).run();
    const { sent } = this.transport;
    const news = sent.slice(this.seen);
    this.seen = sent.length;
    return news;
  }

  /** Sends what is due, and answers the newest mail to an address. Throws where there is none. */
  async latest(address: string): Promise<ReceivedMail> {
    await this.deliver();
    const mail = this.all.findLast(({ to }) => to === address);
    if (!mail) throw new Error(`No mail went to ${address}.`);
    return mail;
  }

  /** All mails that left so far. */
  get all(): readonly ReceivedMail[] {
    return this.transport.sent;
  }

  get transport(): TestMailTransport {
    const transport = this.app.get(MailTransport);
    if (!(transport instanceof TestMailTransport)) throw new Error('Put TestMailTransport in the place of MailTransport.');
    return transport;
  }
}
