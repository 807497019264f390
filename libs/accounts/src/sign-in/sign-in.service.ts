import { Database } from '@alliance/database';
import { decodeId, encodeId, PublicAddress } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import { Injectable } from '@nestjs/common';
import { normalizeEmail } from '../account.rules.js';
import { SessionService } from '../session/session.service.js';
import type { NewSession, SignInClient } from '../session/session.service.js';
import { SignInAccounts } from './sign-in-accounts.js';
import { signInMail } from './sign-in.mail.js';
import { ACCOUNT_PATH, destinationOf, normalizeCode } from './sign-in.rules.js';
import { SignInRequests } from './sign-in-requests.js';

/** How public ids of requests begin. */
export const SIGN_IN_REQUEST_PREFIX = 'signin';

/** What somebody wants to sign in with. */
export interface WantedLink {
  email: string;
  /** The language of the mail, and of the account where one is made. */
  locale: Locale;
  /** Path of the page that the link leads on to. */
  returnTo?: string;
}

/** What somebody signs in with: the link's token, or the code with the request and the address that it was mailed for. */
export type SignInProof = { token: string } | { requestId: string; email: string; code: string };

/** The browser or program that signs in. */
export interface SigningIn extends SignInClient {
  /** UUID of the session that it had until now, which ends. */
  formerSessionId?: string;
}

/** Somebody signed in. */
export interface SignedIn {
  personId: string;
  session: NewSession;
}

/** Signing in by a mail with a link and a code. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly requests: SignInRequests,
    private readonly accounts: SignInAccounts,
    private readonly sessions: SessionService,
    private readonly mails: Mails,
    private readonly address: PublicAddress,
  ) {}

  /**
   * Mails a link and a code. Whether the address is known, unknown or shut out shows neither in the answer nor in the statements
   * that lead to it: who may not come in has a mail in the ledger that is never sent.
   *
   * @throws RATE_LIMITED; user error INVALID where it is no address
   */
  async requestLink({ email, locale, returnTo }: WantedLink, client: SignInClient): Promise<{ requestId: string; expiresAt: Date }> {
    const address = normalizeEmail(email);
    return this.database.transaction(async () => {
      await this.requests.admit(address, client);
      const { personId, isAdmitted } = await this.accounts.find(address);
      const { id, token, code, expiresAt } = await this.requests.add(address, client, locale, personId);
      const path = destinationOf(returnTo);
      const url = this.address.link('/sign-in/link', { token, ...(path !== ACCOUNT_PATH && { returnTo: path }) });
      const to = { address, personId, locale };
      await this.mails.send(signInMail, { to, dedupeKey: id, parameters: { url, code }, withheld: !isAdmitted });
      return { requestId: encodeId(SIGN_IN_REQUEST_PREFIX, id), expiresAt };
    });
  }

  /**
   * Signs somebody in, in the surrounding transaction or one of its own; makes their account where it is the first time.
   *
   * @returns null where the proof is wrong or works no more, for whatever reason. A wrong try is counted by the transaction's
   * commit: do not roll it back.
   */
  async signIn(proof: SignInProof, { formerSessionId, ...client }: SigningIn): Promise<SignedIn | null> {
    return this.database.transaction(async () => {
      const request = 'token' in proof ? await this.requests.takeLink(proof.token) : await this.takeCode(proof, client);
      if (!request) return null;
      const person = await this.accounts.findOrCreate(request.address, request.locale);
      if (!person) return null;
      const method = 'token' in proof ? 'LINK' : 'CODE';
      const session = await this.sessions.begin(person.id, method, client, formerSessionId ? { formerSessionId } : {});
      return { personId: person.id, session };
    });
  }

  private async takeCode({ requestId, email, code }: { requestId: string; email: string; code: string }, client: SignInClient) {
    const id = decodeId(requestId);
    if (id?.prefix !== SIGN_IN_REQUEST_PREFIX) return null;
    return this.requests.takeCode(id.uuid, email.trim().toLowerCase(), normalizeCode(code), client);
  }
}
