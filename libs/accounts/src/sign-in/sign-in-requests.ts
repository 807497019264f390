import { networkOf } from '@alliance/graphql';
import { Database, LOCK_CLASS } from '@alliance/database';
import { AppError, Clock, newId, randomCode, randomSecret } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNTS_OPTIONS } from '../accounts.options.js';
import type { AccountsOptions } from '../accounts.options.js';
import { signInMessages } from './sign-in.messages.js';
import { LIFETIME_MS, LIMIT_WINDOW_MS, WRONG_TRIES } from './sign-in.rules.js';
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
    @Inject(ACCOUNTS_OPTIONS) private readonly options: AccountsOptions,
  ) {}

  /**
   * Lets one more request of an address and from a network through, or says when there may be one again. Both are locked until
   * the transaction ends, so that requests at the same moment count one another.
   *
   * @param client IP address that asks
   * @throws RATE_LIMITED
   */
  async admit(address: string, client: string): Promise<void> {
    const { signInLinksPerAddress, signInLinksPerNetwork } = this.options;
    const marks = [this.secrets.networkMark(networkOf(client)), this.secrets.addressMark(address)];
    for (const mark of marks) await this.database.lock(LOCK_CLASS.signIn, mark);
    const since = new Date(this.clock.now().getTime() - LIMIT_WINDOW_MS);
    const [row] = await this.database.query<{ by_network: Date | null; by_address: Date | null }>(
      `SELECT (SELECT created_at FROM sign_in_request WHERE network_mark = $1 AND created_at > $3 ORDER BY created_at DESC OFFSET $4 LIMIT 1) AS by_network,
         (SELECT created_at FROM sign_in_request WHERE address_mark = $2 AND created_at > $3 ORDER BY created_at DESC OFFSET $5 LIMIT 1) AS by_address`,
      [...marks, since, signInLinksPerNetwork - 1, signInLinksPerAddress - 1],
    );
    if (row?.by_address) throw this.limited('limitPerAddress', signInLinksPerAddress, row.by_address);
    if (row?.by_network) throw this.limited('limitPerNetwork', signInLinksPerNetwork, row.by_network);
  }

  /** Makes a request. `personId` is the account that the address belongs to, where there is one. */
  async add(address: string, client: string, locale: Locale, personId: string | null): Promise<NewSignInRequest> {
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
        this.secrets.networkMark(networkOf(client)),
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
   * Uses a code up; null where it is wrong, or works no more. One statement looks and counts, so that tries at the same moment
   * cannot pass one another by. The count stays only if the transaction commits.
   *
   * @param requestId UUID
   */
  async takeCode(requestId: string, address: string, code: string): Promise<RequestedSignIn | null> {
    const [row] = await this.database.query<Taken>(
      `UPDATE sign_in_request SET updated_at = $4, used_at = CASE WHEN code_hash = $3 THEN $4::timestamptz END,
         wrong_tries = wrong_tries + CASE WHEN code_hash = $3 THEN 0 ELSE 1 END
       WHERE id = $1 AND address_mark = $2 AND used_at IS NULL AND expires_at > $4 AND wrong_tries < $5
       RETURNING used_at IS NOT NULL AS is_right, sealed_address, locale`,
      [requestId, this.secrets.addressMark(address), this.secrets.codeHash(requestId, address, code), this.clock.now(), WRONG_TRIES],
    );
    return this.opened(row);
  }

  private opened(row: Taken | undefined): RequestedSignIn | null {
    return row?.is_right ? { address: this.secrets.openAddress(row.sealed_address), locale: row.locale } : null;
  }

  private limited(limit: 'limitPerAddress' | 'limitPerNetwork', maximum: number, oldest: Date): AppError {
    const seconds = Math.max(1, Math.ceil((oldest.getTime() + LIMIT_WINDOW_MS - this.clock.now().getTime()) / 1000));
    const name = limit === 'limitPerAddress' ? 'signInLinksPerAddress' : 'signInLinksPerNetwork';
    const extensions = { limit: name, maximum, windowSeconds: LIMIT_WINDOW_MS / 1000, retryAfter: seconds };
    return new AppError('RATE_LIMITED', signInMessages[limit], extensions, { maximum, minutes: Math.ceil(seconds / 60) });
  }
}
