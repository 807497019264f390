import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isStorageFault } from '@alliance/database';
import { composeMail } from './mime.js';
import { DeliveryError, MailTransport } from './mail-transport.js';
import type { OutgoingMail } from './mail-transport.js';

/** A mail, or the draft of one that a crash left behind. */
const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.eml(?:\.part)?$/;

/** The folder of mails that were written as files, `<id>.eml`, readable by the owner alone. */
export class MailFiles {
  constructor(private readonly directory: string) {}

  /** Where the mail of an id lies. */
  path(id: string): string {
    return join(this.directory, `${id}.eml`);
  }

  async write(id: string, bytes: Buffer): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const draft = `${this.path(id)}.part`;
    try {
      await writeFile(draft, bytes, { mode: 0o600 });
      await rename(draft, this.path(id));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** The ids of all mails in the folder, written or half-written; none where there is no folder. */
  async list(): Promise<string[]> {
    try {
      const names = await readdir(this.directory);
      return [...new Set(names.flatMap((name) => FILE.exec(name)?.[1] ?? []))];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** Deletes the mails of these ids; those without a file are passed over. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await rm(this.path(id), { force: true });
      await rm(`${this.path(id)}.part`, { force: true });
    }
  }
}

/** For installations without a mail server: mails become files, and what they ask for is printed. */
export class FileTransport extends MailTransport {
  constructor(
    private readonly files: MailFiles,
    private readonly from: string,
    private readonly print: (line: string) => void,
  ) {
    super();
  }

  async send(mail: OutgoingMail): Promise<void> {
    const bytes = await composeMail(mail, this.from);
    await this.files.write(mail.id, bytes).catch((error: unknown) => {
      throw isStorageFault(error) ? new DeliveryError('UNREACHABLE', 'NO_ROOM') : error;
    });
    // The link comes last, so that terminals and people take nothing else for a part of it.
    const asked = [mail.code && `code ${mail.code}`, mail.link].filter(Boolean).join(', ');
    this.print(`› Mail "${mail.kind}" (${this.files.path(mail.id)})${asked && `: ${asked}`}`);
  }
}
