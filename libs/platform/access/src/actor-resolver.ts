import { createHash } from 'node:crypto';
import { Database } from '@alliance/database';
import { unauthenticated } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { ActorSource } from './actor-source.js';
import { RecentActors } from './recent-actors.js';
import type { IdentifyingHeaders } from './request-origin.js';
import type { Actor, Viewer } from './role.js';
import { sessionSecretOf } from './session-cookie.js';

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;
const SESSION_SECRET = /^[\w-]{43}$/;

/** The form in which a token or a session's secret is stored and looked up: its SHA-256 in hexadecimal digits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Turns the headers of a request into who is looking. */
@Injectable()
export class ActorResolver {
  constructor(
    private readonly source: ActorSource,
    private readonly recent: RecentActors,
    private readonly database: Database,
  ) {}

  /**
   * Who is looking: the actor whom the bearer token belongs to, else the one whose session the cookie is of, and null without
   * either. A token goes before a cookie: browsers send cookies by themselves, a token is always meant.
   *
   * @throws UNAUTHENTICATED where the header or the cookie holds anything but what is valid: a caller who believes to be signed in
   * must never be answered as anonymous.
   */
  async resolve({ authorization, cookie }: IdentifyingHeaders): Promise<Viewer> {
    if (authorization !== undefined) return this.byToken(BEARER.exec(authorization)?.[1]);
    const secret = sessionSecretOf(cookie);
    return secret === null ? null : this.bySession(SESSION_SECRET.exec(secret)?.[0]);
  }

  /**
   * Replaces the secret of a session where that is due.
   *
   * @returns the value of the `Set-Cookie` header that the answer has to carry; null for none
   */
  async rotate(viewer: Viewer, { cookie }: IdentifyingHeaders): Promise<string | null> {
    const secret = viewer?.session?.rotationDue ? sessionSecretOf(cookie) : null;
    if (!viewer?.session || secret === null) return null;
    const { id, session } = viewer;
    return this.database.transaction(async () => {
      const setCookie = await this.source.rotateSession(session.id, hashToken(secret));
      if (setCookie !== null) await this.recent.forget(id);
      return setCookie;
    });
  }

  /**
   * Makes every process look a person up again, from the moment the change is committed. Call it in the transaction that changes
   * a person's status, grants, tokens or sessions.
   */
  forget(personId: string): Promise<void> {
    return this.recent.forget(personId);
  }

  /** Drops what this process knows of one person; of everybody where nobody is named. */
  drop(personId?: string): void {
    this.recent.drop(personId);
  }

  // A token's hash is no session's, and the other way round: what is known is kept apart.
  private byToken(token: string | undefined): Promise<Actor> {
    return this.identify('token', token, (hash) => this.source.findByTokenHash(hash));
  }

  private bySession(secret: string | undefined): Promise<Actor> {
    return this.identify('session', secret, (hash) => this.source.findBySessionHash(hash));
  }

  private async identify(kind: string, secret: string | undefined, lookUp: (hash: string) => Promise<Actor | null>): Promise<Actor> {
    if (secret === undefined) throw unauthenticated();
    const hash = hashToken(secret);
    const actor = await this.recent.find(`${kind} ${hash}`, () => lookUp(hash));
    if (!actor) throw unauthenticated();
    return actor;
  }
}
