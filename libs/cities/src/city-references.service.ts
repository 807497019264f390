import { Database } from '@alliance/database';
import { decodeId, type Message, UserError, UserErrors } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { City } from './city.entity.js';
import { cityMessages } from './city.messages.js';
import { Organisation } from './organisation.entity.js';

/** Turns the ids of an input into the cities and organisations that they name. */
@Injectable()
export class CityReferences {
  constructor(private readonly database: Database) {}

  /** UUID of a city. @throws UserError NOT_FOUND at `input.<field>` where there is none. */
  async cityId(publicId: string, field = 'cityId'): Promise<string> {
    const id = decodeId(publicId)!.uuid;
    if (await this.database.manager.existsBy(City, { id })) return id;
    throw new UserError('NOT_FOUND', cityMessages.cityMissing, { path: ['input', field] });
  }

  /** The organisations with these ids, in their order. @throws UserErrors NOT_FOUND at the path of each that is missing. */
  async organisations(publicIds: readonly string[], pathOf: (index: number) => string[]): Promise<Organisation[]> {
    const ids = publicIds.map((publicId) => {
      const decoded = decodeId(publicId);
      return decoded?.prefix === 'org' ? decoded.uuid : '';
    });
    const found = await this.database.manager.findBy(Organisation, { id: In(ids.filter(Boolean)) });
    const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
    return requireFound(
      ids.map((id) => byId.get(id)),
      (index) => ({ text: cityMessages.organisationMissing, path: pathOf(index) }),
    );
  }

  /** Whether nobody of the city may publish what they submitted themselves. */
  async needsFourEyes(cityId: string): Promise<boolean> {
    const { fourEyes } = await this.database.manager.findOneOrFail(City, { select: { id: true, fourEyes: true }, where: { id: cityId } });
    return fourEyes;
  }
}

/** What to say of a record that an input names and that is not there. */
export interface MissingRecord {
  text: Message;
  /** Below `input`. */
  path: string[];
  parameters?: Record<string, string>;
}

/** The records themselves, where none is missing. @throws UserErrors NOT_FOUND with each that is. */
export function requireFound<Found>(records: readonly (Found | undefined)[], missing: (index: number) => MissingRecord): Found[] {
  const errors = records.flatMap((record, index) => {
    if (record) return [];
    const { text, path, parameters } = missing(index);
    return [new UserError('NOT_FOUND', text, { path: ['input', ...path], ...(parameters && { parameters }) })];
  });
  if (errors.length > 0) throw new UserErrors(errors);
  return records as Found[];
}
