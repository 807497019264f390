import type { Role } from '@alliance/access';
import { Database } from '@alliance/database';
import { DEFAULT_LOCALE } from '@alliance/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { AccountService } from '../account.service.js';
import { ScopeDirectory } from '../scope-directory.js';
import type { GroupRole, ProviderConfiguration } from './oidc-configuration.js';

interface HeldRole {
  role: Role;
  scopeId: string | null;
}

/** Keeps the roles that follow the groups at a provider. Roles given by people are never touched. */
@Injectable()
export class ProviderRoles {
  private readonly logger = new Logger(ProviderRoles.name);

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly scopes: ScopeDirectory,
  ) {}

  /** Gives and takes roles so that those from the provider are what its groups say. Call it in a transaction that holds the person. */
  async follow(personId: string, provider: Pick<ProviderConfiguration, 'key' | 'groups'>, groups: readonly string[]): Promise<void> {
    const source = sourceOf(provider.key);
    const wanted = new Map<string, HeldRole>();
    for (const mapping of provider.groups) {
      if (!groups.includes(mapping.group)) continue;
      const scopeId = await this.findScope(provider.key, mapping);
      if (scopeId !== undefined) wanted.set(keyOf({ role: mapping.role, scopeId }), { role: mapping.role, scopeId });
    }
    for (const held of await this.held(personId, source)) {
      if (!wanted.has(keyOf(held))) await this.accounts.revokeRole(null, personId, held.role, held.scopeId, source);
    }
    for (const { role, scopeId } of wanted.values()) await this.accounts.grantRole(null, personId, role, scopeId, source);
  }

  /** Takes what the provider's groups gave. */
  async withdraw(personId: string, providerKey: string): Promise<void> {
    await this.follow(personId, { key: providerKey, groups: [] }, []);
  }

  private held(personId: string, source: string): Promise<HeldRole[]> {
    return this.database.query<HeldRole>(
      'SELECT role, scope_id AS "scopeId" FROM role_grant WHERE person_id = $1 AND source = $2 ORDER BY id',
      [personId, source],
    );
  }

  // Undefined where the city or organisation is not here: nobody gets a role over nothing, and the operator hears of it.
  private async findScope(providerKey: string, { role, city, organisation }: GroupRole): Promise<string | null | undefined> {
    const slug = city ?? organisation;
    if (slug === undefined) return null;
    const scope = await this.scopes.find(city ? 'CITY' : 'ORGANISATION', { slug }, DEFAULT_LOCALE);
    if (!scope) this.logger.warn(`The provider "${providerKey}" gives ${role} over "${slug}", which does not exist.`);
    return scope?.id;
  }
}

function sourceOf(providerKey: string): string {
  return `oidc:${providerKey}`;
}

function keyOf({ role, scopeId }: HeldRole): string {
  return `${role} ${scopeId}`;
}
