import { AuditTrail, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { decodeId, givenValues, newId, notFound, slugify, sortKey, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { City } from './city.entity.js';
import { cityMessages } from './city.messages.js';
import { slugTakenInstead } from './city.rules.js';
import { Organisation } from './organisation.entity.js';
import type { CreateOrganisationInput, UpdateOrganisationInput } from './organisation.inputs.js';

const REQUIRED = ['name', 'kind', 'coordinatesAlliance'] as const;
const NULLABLE = ['abbreviation', 'website'] as const;

/** Writes organisations. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Adds an organisation to a city, or above all cities. Its slug is made from its name where none is given. */
  async create(actor: Actor, input: CreateOrganisationInput): Promise<{ id: string }> {
    const cityId = input.cityId ? decodeId(input.cityId)!.uuid : null;
    require(actor, 'organisation.create', { cityId }, { readable: true });
    const values = await this.valuesOf(actor, 'organisation.create', input);
    const id = newId();
    const slug = input.slug ?? slugify(input.name);
    await slugTakenInstead('uq_organisation_slug', slug, () =>
      this.database.manager.insert(Organisation, { ...values, id, slug } as QueryDeepPartialEntity<Organisation>),
    );
    await this.audit.record(actor, 'organisation.create', { type: 'Organisation', id, cityId });
    return { id };
  }

  /**
   * Changes what is given. Whoever moves an organisation must be allowed to at both cities.
   *
   * @throws ConflictError where somebody saved a newer revision meanwhile
   */
  async update(actor: Actor, input: UpdateOrganisationInput): Promise<{ id: string }> {
    const { uuid: id } = decodeId(input.id)!;
    if (input.parentId) await this.holdTree();
    const known = await this.database.manager.findOneBy(Organisation, { id });
    if (!known) throw notFound();
    require(actor, 'organisation.update', { cityId: known.cityId }, { readable: true });
    await this.database.findForUpdate(Organisation, id, input.expectedRevision);
    const values = await this.valuesOf(actor, 'organisation.update', input, known);
    if (values.cityId !== undefined) require(actor, 'organisation.update', { cityId: values.cityId }, { readable: true });
    if (values.parentId) await this.refuseCircle(id, values.parentId);
    await this.database.manager.update(Organisation, id, values as QueryDeepPartialEntity<Organisation>);
    const changedFields = Object.keys(values).filter((name) => name !== 'nameSort');
    await this.audit.record(actor, 'organisation.update', { type: 'Organisation', id, cityId: known.cityId }, { changedFields });
    return { id };
  }

  /** The columns that an input gives, with its references checked. */
  private async valuesOf(
    actor: Actor,
    action: string,
    input: Partial<CreateOrganisationInput>,
    { coordinatesAlliance: before }: Pick<Organisation, 'coordinatesAlliance'> = { coordinatesAlliance: false },
  ): Promise<Partial<Organisation>> {
    const values: Partial<Organisation> = givenValues(input, REQUIRED, NULLABLE);
    // Who coordinates the alliance, and who no longer does, is not for a city to say.
    if ((values.coordinatesAlliance ?? before) !== before) require(actor, action, {}, { readable: true });
    if (values.name) values.nameSort = sortKey(values.name, 'en');
    if (input.cityId !== undefined) values.cityId = input.cityId && decodeId(input.cityId)!.uuid;
    if (input.parentId !== undefined) values.parentId = input.parentId && decodeId(input.parentId)!.uuid;
    if (values.cityId && !(await this.database.manager.existsBy(City, { id: values.cityId }))) {
      throw new UserError('NOT_FOUND', cityMessages.cityMissing, { path: ['input', 'cityId'] });
    }
    if (values.parentId && !(await this.database.manager.existsBy(Organisation, { id: values.parentId }))) {
      throw new UserError('NOT_FOUND', cityMessages.organisationMissing, { path: ['input', 'parentId'] });
    }
    return values;
  }

  // Two moves at once could close a circle that neither of them sees: whoever moves one holds the tree.
  private async holdTree(): Promise<void> {
    await this.database.query('LOCK TABLE organisation IN SHARE ROW EXCLUSIVE MODE');
  }

  private async refuseCircle(id: string, parentId: string): Promise<void> {
    const [circle] = await this.database.query(
      `WITH RECURSIVE above AS (
         SELECT id, parent_id FROM organisation WHERE id = $1
         UNION SELECT o.id, o.parent_id FROM organisation o JOIN above a ON o.id = a.parent_id)
       SELECT 1 FROM above WHERE id = $2`,
      [parentId, id],
    );
    if (circle) throw new UserError('INVALID', cityMessages.organisationBelowItself, { path: ['input', 'parentId'] });
  }
}
