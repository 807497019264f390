import { Database } from '@alliance/database';
import { UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AccountService } from '../account.service.js';
import { ACCOUNTS_OPTIONS } from '../accounts.options.js';
import type { AccountsOptions } from '../accounts.options.js';
import { InvitationDirectory } from '../invitation/invitation-directory.js';
import { nameFromAddress } from './sign-in.rules.js';

/** Whose an address is, and whether they may come in. */
export interface AddressOwner {
  /** UUID of the account; null where there is none yet. */
  personId: string | null;
  isAdmitted: boolean;
}

/** Accounts as signing in by mail finds or makes them. */
@Injectable()
export class SignInAccounts {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly invitations: InvitationDirectory,
    @Inject(ACCOUNTS_OPTIONS) private readonly options: AccountsOptions,
  ) {}

  /** Looks an address up, by the same statements whether anybody has it or not. */
  async find(address: string): Promise<AddressOwner> {
    const [person] = await this.database.query<{ id: string; status: string }>('SELECT id, status FROM person WHERE email = $1', [address]);
    const isWelcome = this.options.signUp === 'open' || (await this.invitations.isInvited(address));
    return { personId: person?.id ?? null, isAdmitted: person ? person.status === 'ACTIVE' : isWelcome };
  }

  /** The account of whoever has shown that an address is theirs, made where there is none; null where they may not come in. */
  async findOrCreate(address: string, locale: Locale): Promise<{ id: string } | null> {
    const { personId, isAdmitted } = await this.find(address);
    if (!isAdmitted) return null;
    return personId ? { id: personId } : this.create(address, locale);
  }

  private async create(address: string, locale: Locale): Promise<{ id: string } | null> {
    const person = { displayName: nameFromAddress(address), email: address, locale };
    return this.database
      .savepoint(() => this.accounts.createPerson(null, person))
      .catch((error: unknown) => {
        // They came in another way at the same moment.
        if (error instanceof UserError && error.code === 'TAKEN') return this.accounts.findPersonByEmail(address);
        throw error;
      });
  }
}
