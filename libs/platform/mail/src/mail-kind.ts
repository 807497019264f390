import type { Locale } from '@alliance/kernel';

/** What a mail says, before it is laid out as accessible HTML and as text. All strings are plain text. */
export interface MailText {
  subject: string;
  paragraphs: string[];
  /** The one thing to do, where there is one. */
  action?: { label: string; url: string };
  /** A code to type in, shown large. */
  code?: string;
  /** What follows the action: who can ignore the mail, when it runs out. */
  closing?: string[];
}

/** A kind of mail. Its parameters are kept encrypted until it is sent: they may hold secrets and personal values. */
export interface MailKind<Parameters extends object = object> {
  /** In kebab case, such as `sign-in`. */
  readonly name: string;
  /** What becomes of a mail of which nobody knows whether it went out: sent again under the same Message-ID, or left. */
  readonly whenUnknown: 'RETRY' | 'PARK';
  write(parameters: Parameters, locale: Locale): MailText;
}

const registry = new Map<string, MailKind<never>>();

/** Declares a kind of mail. Throws on a name declared twice. */
export function defineMail<Parameters extends object>(kind: MailKind<Parameters>): MailKind<Parameters> {
  if (registry.has(kind.name)) throw new Error(`The mail "${kind.name}" is declared twice.`);
  registry.set(kind.name, kind as MailKind<never>);
  return kind;
}

/** All declared kinds. */
export function listMailKinds(): MailKind<object>[] {
  return [...registry.values()] as MailKind<never>[] as MailKind<object>[];
}

/** The kind of a name. Throws where nobody declares it. */
export function getMailKind(name: string): MailKind<object> {
  const kind = registry.get(name);
  if (!kind) throw new Error(`Nobody declares the mail "${name}".`);
  return kind as MailKind<object>;
}
