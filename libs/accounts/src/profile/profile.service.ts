import { AuditTrail } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { givenValues, unauthenticated } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { checkDisplayName } from '../account.rules.js';
import { Person } from '../person.entity.js';
import type { UpdateProfileInput } from './profile.inputs.js';

/** What somebody changes about themselves, and the revision that they had read, where it matters. */
export type ProfileChange = Omit<UpdateProfileInput, 'expectedRevision'> & { expectedRevision?: number };

const OWN = ['displayName', 'locale', 'timeZone', 'noticeMails'] as const;

/** What people change about themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Changes what is given of the actor's own record.
   *
   * @throws ConflictError where the record was changed since it was read
   */
  async update(actor: Actor, input: ProfileChange): Promise<{ id: string }> {
    const person = await this.database.findForUpdate(Person, actor.id, input.expectedRevision);
    if (!person) throw unauthenticated();
    const values = givenValues(input, OWN);
    if (values.displayName !== undefined) values.displayName = checkDisplayName(values.displayName);
    const changedFields = OWN.filter((name) => values[name] !== undefined && values[name] !== person[name]);
    if (changedFields.length === 0) return { id: actor.id };
    await this.database.manager.update(Person, actor.id, values);
    const personal = [{ personId: actor.id, values: Object.fromEntries(changedFields.map((name) => [name, String(values[name])])) }];
    await this.audit.record(actor, 'person.update', { type: 'Person', id: actor.id }, { changedFields, personal });
    return { id: actor.id };
  }
}
