import { AuditTrail } from '@alliance/access';
import { Database, violatedConstraint } from '@alliance/database';
import { Clock, newId, PublicAddress, UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import { Injectable } from '@nestjs/common';
import { IdentityAccounts } from './identity-accounts.js';
import { identityLinkedMail } from './identity.mail.js';
import { groupsOf } from './oidc-claims.js';
import type { OidcAnswer } from './oidc-client.js';
import { nameOfProvider } from './oidc-configuration.js';
import type { ProviderConfiguration } from './oidc-configuration.js';
import { OidcError } from './oidc-error.js';
import { PersonIdentity } from './person-identity.entity.js';
import { ProviderRoles } from './provider-roles.js';

/** Whom a provider's answer is about. */
export interface IdentifiedPerson {
  /** UUIDs. */
  personId: string;
  identityId: string;
}

interface Account {
  status: string;
  email: string;
  locale: Locale;
}

/** Knows who somebody at a provider is here, and links them where they are new. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly accounts: IdentityAccounts,
    private readonly roles: ProviderRoles,
    private readonly mails: Mails,
    private readonly address: PublicAddress,
  ) {}

  /**
   * The person whom a provider's answer is about. The first time they are found by the address that the provider has verified, or
   * get an account; an account that was there before is told of the link by mail. From then on they are found by what the provider calls them, whatever becomes of the address. Their roles follow their groups.
   * Call it in a transaction that may run twice.
   *
   * @param locale the language of a new account where the provider knows none
   * @throws OidcError where the account is shut, or no verified address says who they are
   */
  async identify(provider: ProviderConfiguration, { subject, claims }: OidcAnswer, locale: Locale): Promise<IdentifiedPerson> {
    const known = await this.find(provider.key, subject);
    const person = known ?? (await this.comeFirst(provider, { subject, claims }, locale));
    if (known) await this.holdActive(known.personId);
    await this.roles.follow(person.personId, provider, groupsOf(claims, provider.groupsClaim));
    return person;
  }

  private async comeFirst(
    provider: ProviderConfiguration,
    { subject, claims }: Pick<OidcAnswer, 'subject' | 'claims'>,
    locale: Locale,
  ): Promise<IdentifiedPerson> {
    const { id: personId, isNew } = await this.accounts.findOrCreate(provider, claims, locale);
    const account = await this.holdActive(personId);
    const identityId = await this.link(provider.key, subject, personId);
    if (!isNew) await this.tell({ personId, identityId }, account, provider);
    return { personId, identityId };
  }

  // Held, so that nobody removes the link while somebody comes in by it.
  private async find(providerKey: string, subject: string): Promise<IdentifiedPerson | null> {
    const [row] = await this.database.query<IdentifiedPerson>(
      'SELECT id AS "identityId", person_id AS "personId" FROM person_identity WHERE provider_key = $1 AND subject = $2 FOR KEY SHARE',
      [providerKey, subject],
    );
    return row ?? null;
  }

  private async link(providerKey: string, subject: string, personId: string): Promise<string> {
    const id = newId();
    const linkedAt = this.clock.now();
    await this.database.manager.insert(PersonIdentity, { id, personId, providerKey, subject, linkedAt });
    const details = { changedFields: ['providerKey', 'subject'], facts: { providerKey } };
    await this.audit.record(null, 'identity.link', { type: 'PersonIdentity', id }, details);
    return id;
  }

  // Two sign-ins of one person follow one another, and nobody shuts the account meanwhile.
  private async holdActive(personId: string): Promise<Account> {
    const [person] = await this.database.query<Account>('SELECT status, email, locale FROM person WHERE id = $1 FOR NO KEY UPDATE', [
      personId,
    ]);
    if (person?.status !== 'ACTIVE') throw new OidcError('disabled');
    return person;
  }

  private async tell({ personId, identityId }: IdentifiedPerson, { email, locale }: Account, provider: ProviderConfiguration) {
    await this.mails.send(identityLinkedMail, {
      to: { address: email, personId, locale },
      dedupeKey: `${identityLinkedMail.name}:${identityId}`,
      parameters: { provider: nameOfProvider(provider, locale), url: this.address.link('/account') },
    });
  }
}

/** Whether somebody else signed in with the same identity or address at the same moment: the next try finds what they made. */
export function isLinkedMeanwhile(error: unknown): boolean {
  return (error instanceof UserError && error.code === 'TAKEN') || violatedConstraint(error) === 'uq_person_identity_provider_key_subject';
}
