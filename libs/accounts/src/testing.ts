import { SCOPE_KIND_OF_ROLE } from '@alliance/access';
import type { Actor, Role } from '@alliance/access';
import { newId } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import type { Type } from '@nestjs/common';
import { AccountService } from './account.service.js';
import { SessionService } from './session/session.service.js';
import type { SignInMethod } from './session/session.service.js';

export { SessionService };

/** Whom a spec needs. */
export interface TestPersonOptions {
  /** Role given besides the implicit participant. */
  role?: Role;
  /** UUID of the city that the role is given for. */
  cityId?: string;
  /** UUID of the organisation that the role is given for. */
  organisationId?: string;
  displayName?: string;
  email?: string;
  locale?: Locale;
  timeZone?: string;
}

/** Somebody made for a spec, with a working token. */
export interface TestPerson {
  person: { id: string; displayName: string; email: string };
  token: string;
  tokenId: string;
  /** As services take it. */
  actor: Actor;
}

/** Makes a person with a role and a token, through the product's own service. A city or organisation not named is a made-up one. */
export async function createPerson(
  app: { get(type: Type<AccountService>): AccountService },
  { role = 'PARTICIPANT', cityId, organisationId, ...options }: TestPersonOptions = {},
): Promise<TestPerson> {
  const accounts = app.get(AccountService);
  const name = newId().slice(-12);
  const person = { displayName: `Person ${name}`, email: `${name}@people.example`, ...options };
  const { id } = await accounts.createPerson(null, person);
  const grants: Actor['grants'] = [];
  if (role !== 'PARTICIPANT') {
    const scopeKind = SCOPE_KIND_OF_ROLE[role];
    const scopeId = scopeKind === 'CITY' ? (cityId ?? newId()) : scopeKind === 'ORGANISATION' ? (organisationId ?? newId()) : null;
    await accounts.grantRole(null, id, role, scopeId);
    grants.push({ role, scopeKind, scopeId });
  }
  const { id: tokenId, secret } = await accounts.createToken(null, id, { name: 'spec' });
  return {
    person: { id, displayName: person.displayName, email: person.email },
    token: secret,
    tokenId,
    actor: { id, grants, tokenId, scopes: ['read', 'write'] },
  };
}

/** Signs somebody in; answers the `Cookie` header that their browser sends from then on. */
export async function createSession(
  app: { get(type: Type<SessionService>): SessionService },
  personId: string,
  method: SignInMethod = 'LINK',
): Promise<string> {
  const client = { address: '192.0.2.1', userAgent: 'Spec', cookie: null };
  const { setCookies } = await app.get(SessionService).begin(personId, method, client);
  return setCookies[0].split(';', 1)[0]!;
}

export { DataExportExpiry } from './privacy/data-export-expiry.job.js';
export { DataExportBuilder } from './privacy/data-export.job.js';
export { ACCOUNTS_OPTIONS } from './accounts.options.js';
export { PersonalData } from './privacy/personal-data.service.js';
export { PersonalDataPurge } from './privacy/personal-data-purge.job.js';
