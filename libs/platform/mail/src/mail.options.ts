/** How mails leave. */
export interface MailOptions {
  /** The server that takes mails, `smtp://user:password@host:587` or `smtps://…`. Without it mails are written as files. */
  smtpUrl?: string;
  /** The sender, as mails write it: `Alliance Exchange <no-reply@exchange.example>`. */
  from: string;
  /** Where mails are written as files, where there is no server. */
  directory: string;
  /** Tells of each mail that is written as a file what it asks for, in one line. */
  print: (line: string) => void;
  /** How many mails are handed over at the same time, each over a connection of its own. */
  concurrency: number;
  /** How long handing one mail over may take, in milliseconds, from connecting to the server's last answer. */
  timeoutMs: number;
  /** After how many seconds whoever was sending a mail counts as lost; longer than the timeout. */
  leaseSeconds: number;
}

export const MAIL_DEFAULTS = {
  print: (line) => void process.stdout.write(`${line}\n`),
  concurrency: 5,
  timeoutMs: 60_000,
  leaseSeconds: 120,
} as const satisfies Partial<MailOptions>;

/** Injection token of {@link MailOptions}. */
export const MAIL_OPTIONS = Symbol('MAIL_OPTIONS');
