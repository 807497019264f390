import type { Actor, NoticeKind, Role } from '@alliance/access';
import { Clock, decodeId } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Reader } from '@alliance/reader';
import { Injectable } from '@nestjs/common';
import { Kind, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { OidcProviders } from '../oidc/oidc-providers.js';
import { freshSince } from '../passkey/passkey.rules.js';
import { ScopeDirectory } from '../scope-directory.js';
import type { SignInMethod } from '../session/session.service.js';

// The page shows what the API would: the same rules decide what that is.
const DOCUMENT = parse(`query AccountPage { viewer {
  displayName email timeZone noticeMails
  inbox(first: 50, where: { isDone: { eq: false } }) { totalCount nodes { id kind title createdAt } }
  grants { role scopeKind scopeId }
  passkeys { id name createdAt lastUsedAt backedUp }
  sessions { id method userAgent createdAt lastSeenAt isCurrent }
  accessTokens { id name prefix scopes createdAt expiresAt lastUsedAt }
  identities { id providerKey linkedAt }
  dataExports { id state requestedAt url }
} }`);
const OPERATION = DOCUMENT.definitions.find(
  (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
)!;

/** Times are as the API writes them. */
interface Viewer {
  displayName: string;
  email: string;
  timeZone: string;
  noticeMails: boolean;
  inbox: { totalCount: number; nodes: { id: string; kind: NoticeKind; title: string; createdAt: string }[] };
  grants: { role: Role; scopeKind: string; scopeId: string | null }[];
  passkeys: { id: string; name: string; createdAt: string; lastUsedAt: string | null; backedUp: boolean }[];
  sessions: { id: string; method: SignInMethod; userAgent: string | null; createdAt: string; lastSeenAt: string; isCurrent: boolean }[];
  accessTokens: {
    id: string;
    name: string;
    prefix: string;
    scopes: string[];
    createdAt: string;
    expiresAt: string | null;
    lastUsedAt: string | null;
  }[];
  identities: { id: string; providerKey: string; linkedAt: string }[];
  dataExports: { id: string; state: string; requestedAt: string; url: string | null }[];
}

/** What the account page tells. */
export interface Account extends Omit<Viewer, 'grants' | 'identities'> {
  /** `of` is the name of the city or organisation; null for a role that reaches over all. */
  roles: { role: Role; of: string | null }[];
  identities: { id: string; name: string; linkedAt: string }[];
  /** Whether the person has signed in not long ago. */
  canAddPasskeys: boolean;
}

/** Reads everything that the account page shows. */
@Injectable()
export class AccountOverview {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly scopes: ScopeDirectory,
    private readonly providers: OidcProviders,
  ) {}

  async read(actor: Actor, locale: Locale): Promise<Account> {
    const request = { variables: {}, viewer: actor, locale };
    const plan = this.reader.planOperation({ operation: OPERATION, document: DOCUMENT, variables: {} }, request)!;
    const { viewer } = JSON.parse(await this.reader.execute(plan, request)) as { viewer: Viewer };
    const { grants, identities, ...account } = viewer;
    const names = new Map(this.providers.list(locale).map(({ key, name }) => [key, name]));
    return {
      ...account,
      canAddPasskeys: account.sessions.some(({ isCurrent, createdAt }) => isCurrent && new Date(createdAt) >= freshSince(this.clock.now())),
      roles: await Promise.all(grants.map(async ({ role, scopeId }) => ({ role, of: await this.nameOf(scopeId, locale) }))),
      // A provider may have gone from the configuration; the link to it can still be removed.
      identities: identities.map(({ id, providerKey, linkedAt }) => ({ id, name: names.get(providerKey) ?? providerKey, linkedAt })),
    };
  }

  private async nameOf(scopeId: string | null, locale: Locale): Promise<string | null> {
    const decoded = scopeId === null ? null : decodeId(scopeId);
    if (!decoded) return null;
    const scope = await this.scopes.find(decoded.prefix === 'city' ? 'CITY' : 'ORGANISATION', { id: decoded.uuid }, locale);
    return scope?.name ?? null;
  }
}
