import { Database } from '@alliance/database';
import { PublicAddress } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import { Injectable } from '@nestjs/common';
import { ScopeDirectory } from '../scope-directory.js';
import type { Scope } from '../scope-directory.js';
import type { GivenRole } from '../role/role.messages.js';
import { invitationMail } from './invitation.mail.js';

/** An invitation as its mail needs it. */
export interface SentInvitation {
  id: string;
  email: string;
  role: GivenRole;
  scope: Scope;
  /** The language where no account prefers another one. */
  locale: Locale;
  token: string;
  /** How often the mail was sent, this time included. */
  count: number;
}

/** Writes to those who are invited. */
@Injectable()
export class InvitationMailer {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly scopes: ScopeDirectory,
    private readonly address: PublicAddress,
  ) {}

  /** Sends the mail with the link, in the surrounding transaction: in the language of the account, where there is one. */
  async send({ id, email, role, scope, locale, token, count }: SentInvitation): Promise<void> {
    const account = await this.findAccount(email);
    const language = account?.locale ?? locale;
    const place = await this.scopes.find(scope.kind, { id: scope.id }, language);
    await this.mails.send(invitationMail, {
      to: { address: email, personId: account?.id ?? null, locale: language },
      dedupeKey: keyOf(id, count),
      parameters: {
        kind: scope.kind,
        place: place!.name,
        role,
        url: this.address.link('/invitation', { token }),
      },
    });
  }

  /** Takes a mail back that has not left yet: its link leads nowhere any more. */
  async takeBack(id: string, count: number): Promise<void> {
    await this.mails.cancel(invitationMail, keyOf(id, count));
  }

  /** Makes the mails that were sent for an invitation those of the account that took it, whatever address they went to. */
  async handOver(id: string, count: number, personId: string): Promise<void> {
    const keys = Array.from({ length: count }, (_, index) => keyOf(id, index + 1));
    await this.mails.handOver(invitationMail, keys, personId);
  }

  private async findAccount(email: string): Promise<{ id: string; locale: Locale } | null> {
    const [account] = await this.database.query<{ id: string; locale: Locale }>('SELECT id, locale FROM person WHERE email = $1', [email]);
    return account ?? null;
  }
}

function keyOf(id: string, count: number): string {
  return `${id}:${count}`;
}
