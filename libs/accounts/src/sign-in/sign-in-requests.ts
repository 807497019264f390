import { networkOf } from '@alliance/graphql';
import { Database, LOCK_CLASS } from '@alliance/database';
import { AppError, Clock, newId, randomCode, randomSecret } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNTS_OPTIONS } from '../accounts.options.js';
import type { AccountsOptions } from '../accounts.options.js';
import { KnownBrowsers } from '../session/known-browsers.js';
import type { SignInClient } from '../session/session.service.js';
import { signInMessages } from './sign-in.messages.js';
import { LIFETIME_MS, LIMIT_WINDOW_MS, WRONG_TRIES, WRONG_TRIES_PER_ADDRESS } from './sign-in.rules.js';
import { SignInSecrets } from './sign-in-secrets.js';

/** Who may sign in by a request. */
export interface RequestedSignIn {
  address: string;
  /** The language that the mail was asked for in. */
  locale: Locale;
}

/** A request just made. Its secrets are nowhere else. */
export interface NewSignInRequest {
  id: string;
  token: string;
  code: string;
  expiresAt: Date;
}

/** When the oldest request was made that a limit counts, where there is no room under it; and whether the asker has signed in before. */
interface Counted {
  by_asker: Date | null;
  by_network: Date | null;
  in_all: Date | null;
  has_signed_in: boolean;
}

const LIMIT_MESSAGES = {
  signInLinksPerAddress: signInMessages.limitPerAddress,
  signInLinksPerAddressInAll: signInMessages.limitPerAddressInAll,
  signInLinksPerNetwork: signInMessages.limitPerNetwork,
};

interface Taken {
  is_right: boolean;
  sealed_address: string;
  locale: Locale;
}

/** Requests to sign in by mail: how many there may be, and what uses them up. Everything here belongs into a transaction. */
@Injectable()
export class SignInRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: SignInSecrets,
    private readonly browsers: KnownBrowsers,
    @Inject(ACCOUNTS_OPTIONS) private readonly options: AccountsOptions,
  ) {}

  /**
   * Lets one more request of an address through, or says when there may be one again. Who asks from where counts, so that a stranger's
   * asking does not stop the owner's own: a browser in which the address has signed in counts for itself, anybody else with their
   * network, and what all of them together may ask for holds for strangers alone. Address and asker are locked until the transaction
   * ends, so that requests at the same moment count one another.
   *
   * @throws RATE_LIMITED
   */
  async admit(address: string, client: SignInClient): Promise<void> {
    const { signInLinksPerAddress, signInLinksPerAddressInAll, signInLinksPerNetwork } = this.options;
    const asker = this.askerOf(address, client);
    const marks = [asker.mark, this.secrets.addressMark(address)];
    for (const mark of marks) await this.database.lock(LOCK_CLASS.signIn, mark);
    const since = new Date(this.clock.now().getTime() - LIMIT_WINDOW_MS);
    const [row] = await this.database.query<Counted>(
      `SELECT (SELECT created_at FROM sign_in_request WHERE address_mark = $2 AND network_mark = $1 AND created_at > $3 ORDER BY created_at DESC OFFSET $4 LIMIT 1) AS by_asker,
         (SELECT created_at FROM sign_in_request WHERE network_mark = $1 AND created_at > $3 ORDER BY created_at DESC OFFSET $5 LIMIT 1) AS by_network,
         (SELECT created_at FROM sign_in_request WHERE address_mark = $2 AND created_at > $3 ORDER BY created_at DESC OFFSET $6 LIMIT 1) AS in_all,
         EXISTS (SELECT 1 FROM sign_in_request WHERE address_mark = $2 AND network_mark = $1 AND used_at IS NOT NULL) AS has_signed_in`,
      [...marks, since, signInLinksPerAddress - 1, signInLinksPerNetwork - 1, signInLinksPerAddressInAll - 1],
    );
    if (row?.by_asker) throw this.limited('signInLinksPerAddress', row.by_asker);
    if (row?.by_network) throw this.limited('signInLinksPerNetwork', row.by_network);
    const isKnown = asker.isKnown || row?.has_signed_in === true;
    if (row?.in_all && !isKnown) throw this.limited('signInLinksPerAddressInAll', row.in_all);
  }

  /** Makes a request. `personId` is the account that the address belongs to, where there is one. */
  async add(address: string, client: SignInClient, locale: Locale, personId: string | null): Promise<NewSignInRequest> {
    const createdAt = this.clock.now();
    const request = { id: newId(), token: randomSecret(), code: randomCode(), expiresAt: new Date(createdAt.getTime() + LIFETIME_MS) };
    await this.database.query(
      `INSERT INTO sign_in_request (id, created_at, updated_at, person_id, address_mark, network_mark, sealed_address, locale, token_hash, code_hash, expires_at)
       VALUES ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        request.id,
        createdAt,
        personId,
        this.secrets.addressMark(address),
        this.askerOf(address, client).mark,
        this.secrets.sealAddress(address),
        locale,
        this.secrets.tokenHash(request.token),
        this.secrets.codeHash(request.id, address, request.code),
        request.expiresAt,
      ],
    );
    return request;
  }

  /** Uses a link up; null where it is none, or none any more. */
  async takeLink(token: string): Promise<RequestedSignIn | null> {
    const [row] = await this.database.query<Taken>(
      `UPDATE sign_in_request SET used_at = $2, updated_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
       RETURNING true AS is_right, sealed_address, locale`,
      [this.secrets.tokenHash(token), this.clock.now()],
    );
    return this.opened(row);
  }

  /**
   * Uses a code up; null where it is wrong, or works no more. The address is locked and one statement looks and counts, so that tries
   * at the same moment cannot pass one another by. The count stays only if the transaction commits.
   *
   * @param requestId UUID
   */
  async takeCode(requestId: string, address: string, code: string, client: SignInClient): Promise<RequestedSignIn | null> {
    const addressMark = this.secrets.addressMark(address);
    const asker = this.askerOf(address, client);
    const now = this.clock.now();
    await this.database.lock(LOCK_CLASS.signIn, addressMark);
    const [row] = await this.database.query<Taken>(
      `UPDATE sign_in_request SET updated_at = $4, used_at = CASE WHEN code_hash = $3 THEN $4::timestamptz END,
         wrong_tries = wrong_tries + CASE WHEN code_hash = $3 THEN 0 ELSE 1 END
       WHERE id = $1 AND address_mark = $2 AND used_at IS NULL AND expires_at > $4 AND wrong_tries < $5
         AND (network_mark = $6 OR (SELECT sum(wrong_tries) FROM sign_in_request WHERE address_mark = $2 AND created_at > $7) < $8)
       RETURNING used_at IS NOT NULL AS is_right, sealed_address, locale`,
      [
        ...[requestId, addressMark, this.secrets.codeHash(requestId, address, code), now, WRONG_TRIES],
        ...[asker.isKnown ? asker.mark : null, new Date(now.getTime() - LIMIT_WINDOW_MS), WRONG_TRIES_PER_ADDRESS],
      ],
    );
    return this.opened(row);
  }

  /** What a request counts for: a browser in which the address has signed in, or else a network. */
  private askerOf(address: string, { cookie, address: ip }: SignInClient): { mark: string; isKnown: boolean } {
    const browserId = this.browsers.find(cookie, address);
    return browserId === null
      ? { mark: this.secrets.networkMark(networkOf(ip)), isKnown: false }
      : { mark: this.secrets.browserMark(browserId), isKnown: true };
  }

  private opened(row: Taken | undefined): RequestedSignIn | null {
    return row?.is_right ? { address: this.secrets.openAddress(row.sealed_address), locale: row.locale } : null;
  }

  private limited(limit: keyof typeof LIMIT_MESSAGES, oldest: Date): AppError {
    const seconds = Math.max(1, Math.ceil((oldest.getTime() + LIMIT_WINDOW_MS - this.clock.now().getTime()) / 1000));
    const maximum = this.options[limit];
    const extensions = { limit, maximum, windowSeconds: LIMIT_WINDOW_MS / 1000, retryAfter: seconds };
    return new AppError('RATE_LIMITED', LIMIT_MESSAGES[limit], extensions, { maximum, minutes: Math.ceil(seconds / 60) });
  }
}
