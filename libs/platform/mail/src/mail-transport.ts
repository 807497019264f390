import type { Locale } from '@alliance/kernel';

/** A mail as it leaves, written and laid out. */
export interface OutgoingMail {
  /** UUID of the ledger's row. */
  id: string;
  kind: string;
  /** In angle brackets; the same however often the mail is sent. */
  messageId: string;
  /** The recipient's address. */
  to: string;
  locale: Locale;
  date: Date;
  subject: string;
  text: string;
  html: string;
  /** What the mail is about, where it is a link or a code: for those who run the product without a mail server. */
  link: string | null;
  code: string | null;
}

/** What is known of a mail that was not handed over. */
export type DeliveryOutcome =
  /** The server will never take this mail. */
  | 'REFUSED'
  /** The server did not take this mail now. */
  | 'DEFERRED'
  /** There is no server to talk to, or it does not let anybody send: other mails would fare no better. */
  | 'UNREACHABLE'
  /** The mail was on its way when the connection or the time ended: it may have arrived. */
  | 'UNANSWERED';

/** Why a mail was not handed over. Holds nothing that the server wrote: servers repeat addresses. */
export class DeliveryError extends Error {
  constructor(
    readonly outcome: DeliveryOutcome,
    /** The server's reply code, or a word. */
    readonly failure: string,
  ) {
    super(`${outcome}: ${failure}`);
    this.name = 'DeliveryError';
  }
}

/** Where mails leave the house. */
export abstract class MailTransport {
  /** Hands a mail over; done means that it was accepted. @throws DeliveryError */
  abstract send(mail: OutgoingMail): Promise<void>;

  /** Lets go of connections. */
  close(): void {}
}
