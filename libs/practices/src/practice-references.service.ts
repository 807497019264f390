import { CityReferences } from '@alliance/cities';
import { UserErrors } from '@alliance/kernel';
import { type Facts, factsAsGiven } from '@alliance/publishing';
import { Injectable } from '@nestjs/common';
import { PLAIN_FACTS } from './practice-facts.entity.js';
import { faultsOfResults, readCost } from './practice-measure.rules.js';
import type { PracticeVersion } from './practice-version.entity.js';
import type { PracticeContentInput } from './practice.inputs.js';
import { ThemeReferences } from './theme-references.service.js';

/** Turns the ids and codes of an input into the records that they name. */
@Injectable()
export class PracticeReferences {
  constructor(
    private readonly cities: CityReferences,
    private readonly themes: ThemeReferences,
  ) {}

  /**
   * The facts of an input: left out stays left out, null becomes empty.
   *
   * @throws UserErrors for costs and results that can't be kept, NOT_FOUND for each record that is missing.
   */
  async factsOf(input: PracticeContentInput): Promise<Facts<PracticeVersion>> {
    const facts = factsAsGiven(PLAIN_FACTS, input, { fundingSources: [] });
    const { mainOrganisationId, partnerIds, themeCodes, links, results } = input;
    const { cost, faults } = readCost(input);
    faults.push(...faultsOfResults(results ?? []));
    if (faults.length > 0) throw new UserErrors(faults);
    Object.assign(facts, cost);
    if (mainOrganisationId !== undefined) {
      facts['mainOrganisationId'] =
        mainOrganisationId && (await this.cities.organisations([mainOrganisationId], () => ['mainOrganisationId']))[0]!.id;
    }
    if (partnerIds !== undefined)
      facts['partners'] = await this.cities.organisations(partnerIds ?? [], (index) => ['partnerIds', String(index)]);
    if (themeCodes !== undefined) facts['themes'] = await this.themes.themes(themeCodes ?? []);
    if (links !== undefined) facts['links'] = links ?? [];
    if (results !== undefined) facts['results'] = results ?? [];
    return facts as Facts<PracticeVersion>;
  }
}
