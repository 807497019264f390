import { City, Organisation } from '@alliance/cities';
import { Database } from '@alliance/database';
import { decodeId, type Message, UserError, UserErrors } from '@alliance/kernel';
import type { Facts } from '@alliance/publishing';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PLAIN_FACTS } from './practice-facts.entity.js';
import type { PracticeVersion } from './practice-version.entity.js';
import type { PracticeContentInput } from './practice.inputs.js';
import { PRACTICE_MESSAGES } from './practice.messages.js';
import { Theme } from './theme.entity.js';

/** Turns the ids and codes of an input into the records that they name. */
@Injectable()
export class PracticeReferences {
  constructor(private readonly database: Database) {}

  /** UUID of a city. @throws UserError NOT_FOUND where there is none. */
  async cityId(publicId: string): Promise<string> {
    const id = decodeId(publicId)!.uuid;
    if (await this.database.manager.existsBy(City, { id })) return id;
    throw new UserError('NOT_FOUND', PRACTICE_MESSAGES.unknownCity, { path: ['input', 'cityId'] });
  }

  /** The facts of an input: left out stays left out, null becomes empty. @throws UserErrors NOT_FOUND for each record that is missing. */
  async factsOf(input: PracticeContentInput): Promise<Facts<PracticeVersion>> {
    const facts: Record<string, unknown> = Object.fromEntries(PLAIN_FACTS.map((name) => [name, cleared(name, input[name])]));
    const { mainOrganisationId, partnerIds, themeCodes, links, results } = input;
    if (mainOrganisationId !== undefined) {
      facts['mainOrganisationId'] =
        mainOrganisationId && (await this.organisations([mainOrganisationId], () => ['mainOrganisationId']))[0]!.id;
    }
    if (partnerIds !== undefined) facts['partners'] = await this.organisations(partnerIds ?? [], (index) => ['partnerIds', String(index)]);
    if (themeCodes !== undefined) facts['themes'] = await this.themes(themeCodes ?? []);
    if (links !== undefined) facts['links'] = links ?? [];
    if (results !== undefined) facts['results'] = results ?? [];
    return facts as Facts<PracticeVersion>;
  }

  private async organisations(publicIds: readonly string[], pathOf: (index: number) => string[]): Promise<Organisation[]> {
    const ids = publicIds.map((publicId) => {
      const decoded = decodeId(publicId);
      return decoded?.prefix === 'org' ? decoded.uuid : null;
    });
    const found = await this.database.manager.findBy(Organisation, { id: In(ids.filter((id) => id !== null)) });
    const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
    return named(
      ids.map((id) => byId.get(id ?? '')),
      (index) => ({ text: PRACTICE_MESSAGES.unknownOrganisation, path: pathOf(index) }),
    );
  }

  private async themes(codes: readonly string[]): Promise<Theme[]> {
    const found = await this.database.manager.findBy(Theme, { code: In([...codes]) });
    const byCode = new Map(found.map((theme) => [theme.code, theme]));
    return named(
      codes.map((code) => byCode.get(code)),
      (index) => ({
        text: PRACTICE_MESSAGES.unknownTheme,
        path: ['themeCodes', String(index)],
        parameters: { code: codes[index]! },
      }),
    );
  }
}

interface Missing {
  text: Message;
  path: string[];
  parameters?: Record<string, string>;
}

/** The records themselves, where none is missing. */
function named<Found>(records: readonly (Found | undefined)[], missing: (index: number) => Missing): Found[] {
  const errors = records.flatMap((record, index) => {
    if (record) return [];
    const { text, path, parameters } = missing(index);
    return [new UserError('NOT_FOUND', text, { path: ['input', ...path], ...(parameters && { parameters }) })];
  });
  if (errors.length > 0) throw new UserErrors(errors);
  return records as Found[];
}

/** What a fact is when it is cleared: most are null, lists are empty, the licence is the usual one. */
function cleared(name: (typeof PLAIN_FACTS)[number], value: unknown): unknown {
  if (value !== null) return value;
  if (name === 'license') return 'CC-BY-4.0';
  return name === 'fundingSources' || name === 'policyAreas' || name === 'sdgs' ? [] : null;
}
