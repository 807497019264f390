import { AuditTrail, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { decodeId, givenValues, newId, notFound, slugify, sortKey, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { CityStatement } from './city-statement.entity.js';
import { CityTarget } from './city-target.entity.js';
import { CityText } from './city-text.entity.js';
import { City } from './city.entity.js';
import type { CityTextInput, CreateCityInput, UpdateCityInput } from './city.inputs.js';
import { cityMessages } from './city.messages.js';
import { requireOriginalText, slugTakenInstead } from './city.rules.js';

const REQUIRED = ['countryCode', 'allianceRole', 'languages', 'timeZone', 'fourEyes'] as const;
const NULLABLE = ['nuts3Code', 'lauCode', 'latitude', 'longitude', 'joinedOn', 'leftOn', 'website'] as const;
const ALLIANCE = ['allianceRole', 'joinedOn', 'leftOn'] as const;

/** Writes cities with their texts, targets and statements. */
@Injectable()
export class CityService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Adds a city. Its slug is made from its original name where none is given. */
  async create(actor: Actor, input: CreateCityInput): Promise<{ id: string }> {
    require(actor, 'city.create', {}, { readable: true });
    const original = requireOriginalText(input.texts, input.originalLocale);
    checkDates(input);
    const id = newId();
    const slug = input.slug ?? slugify(original.name);
    const row = { id, slug, originalLocale: input.originalLocale, ...givenValues(input, REQUIRED, NULLABLE) };
    await slugTakenInstead('uq_city_slug', slug, () => this.database.manager.insert(City, row as QueryDeepPartialEntity<City>));
    await this.saveParts(id, input);
    await this.audit.record(actor, 'city.create', { type: 'City', id, cityId: id });
    return { id };
  }

  /**
   * Changes what is given: texts by language, targets and statements as whole lists.
   *
   * @throws ConflictError where somebody saved a newer revision meanwhile
   */
  async update(actor: Actor, input: UpdateCityInput): Promise<{ id: string }> {
    const { uuid: id } = decodeId(input.id)!;
    require(actor, 'city.update', { cityId: id }, { readable: await this.exists(id) });
    const city = await this.database.findForUpdate(City, id, input.expectedRevision);
    if (!city) throw notFound();
    const changes = givenValues(input, REQUIRED, NULLABLE);
    // What a city is in the alliance, and since when, is not for the city to say.
    const isAllianceChanged = ALLIANCE.some((name) => changes[name] !== undefined && changes[name] !== city[name]);
    if (isAllianceChanged) require(actor, 'city.update', {}, { readable: true });
    checkDates({ ...city, ...changes });
    await this.database.manager.update(City, id, changes as QueryDeepPartialEntity<City>);
    await this.saveParts(id, input);
    const parts = givenValues(input, ['texts', 'targets', 'statements']);
    await this.audit.record(
      actor,
      'city.update',
      { type: 'City', id, cityId: id },
      { changedFields: Object.keys({ ...changes, ...parts }) },
    );
    return { id };
  }

  private async exists(id: string): Promise<boolean> {
    return this.database.manager.existsBy(City, { id });
  }

  private async saveParts(cityId: string, { texts, targets, statements }: Partial<CreateCityInput>): Promise<void> {
    const { manager } = this.database;
    for (const text of texts ?? []) await this.saveText(cityId, text);
    if (targets) {
      targets.forEach(({ baseYear, targetYear }, index) => {
        if (baseYear && baseYear > targetYear) {
          throw new UserError('INVALID', cityMessages.targetBeforeBase, { path: ['input', 'targets', String(index), 'targetYear'] });
        }
      });
      await manager.delete(CityTarget, { cityId });
      await manager.insert(
        CityTarget,
        targets.map((target, position) => ({ ...target, id: newId(), cityId, position })),
      );
    }
    if (statements) {
      await manager.delete(CityStatement, { cityId });
      const rows = statements.map((statement, position) => ({
        ...statement,
        provisional: statement.provisional ?? false,
        id: newId(),
        cityId,
        position,
      }));
      await manager.insert(CityStatement, rows);
    }
  }

  private async saveText(cityId: string, { locale, name, description }: CityTextInput): Promise<void> {
    const row = { cityId, locale, name, nameSort: sortKey(name, locale), ...(description !== undefined && { description }) };
    await this.database.manager.upsert(CityText, row, ['cityId', 'locale']);
  }
}

function checkDates({ joinedOn, leftOn }: { joinedOn?: string | null; leftOn?: string | null }): void {
  if (joinedOn && leftOn && leftOn < joinedOn) throw new UserError('INVALID', cityMessages.leftBeforeJoined, { path: ['input', 'leftOn'] });
}
