import { CityContentService, type Organisation } from '@alliance/cities';
import { amountOfMinorUnits } from '@alliance/kernel';
import type { ContentType, Facts } from '@alliance/publishing';
import { Injectable } from '@nestjs/common';
import type { PracticeLink, PracticeResult } from './practice-part.entity.js';
import { PLAIN_FACTS } from './practice-facts.entity.js';
import { PracticeReferences } from './practice-references.service.js';
import { PRACTICE_WORDS, PracticeText } from './practice-text.entity.js';
import { PracticeVersion } from './practice-version.entity.js';
import { Practice } from './practice.entity.js';
import type { PracticeContentInput } from './practice.inputs.js';
import { PRACTICE_MESSAGES } from './practice.messages.js';
import { requireFitting } from './practice.rules.js';
import { themeCodesOf } from './theme.entity.js';

/** Writing practices: what publishing has to know about them. */
@Injectable()
export class PracticeService extends CityContentService<Practice, PracticeVersion, PracticeText, PracticeContentInput> {
  readonly type: ContentType<Practice, PracticeVersion, PracticeText> = {
    name: 'practice',
    record: Practice,
    version: PracticeVersion,
    text: PracticeText,
    parts: ['themes', 'partners', 'links', 'results'],
    facts: [...PLAIN_FACTS, 'themes', 'mainOrganisation', 'partners', 'links', 'results'],
    describe: {
      themes: themeCodesOf,
      mainOrganisation: (organisation: Organisation) => organisation.name,
      partners: (partners: Organisation[]) => partners.map(({ name }) => name).sort(),
      links: (links: PracticeLink[]) => inOrder(links).map(({ url, label }) => (label ? `${label}: ${url}` : url)),
      results: (results: PracticeResult[]) => inOrder(results).map(describeResult),
    },
    words: PRACTICE_WORDS,
    title: 'title',
    required: { summary: PRACTICE_MESSAGES.summaryRequired },
    ...this.ownedByCity,
    checkFacts: requireFitting,
  };

  constructor(private readonly references: PracticeReferences) {
    super();
  }

  protected override factsOf(input: PracticeContentInput): Promise<Facts<PracticeVersion>> {
    return this.references.factsOf(input);
  }
}

function inOrder<Part extends { position: number }>(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => a.position - b.position);
}

function describeResult(result: PracticeResult): string {
  const { quantity, unit, unitText, currency, before, after, period, periodStartsOn, periodEndsOn, method } = result;
  const figures = [before, after].map((figure) => (figure === null ? '–' : written(figure, currency))).join(' → ');
  const time = periodStartsOn ? `${periodStartsOn}–${periodEndsOn}` : period;
  return [`${quantity}: ${figures}`, unit ?? unitText ?? currency, time && `(${time})`, method && `– ${method}`].filter(Boolean).join(' ');
}

/** A figure as people read it: money is kept in whole minor units of its currency. */
function written(figure: string, currency: string | null): string {
  return currency === null ? figure : amountOfMinorUnits(figure, currency);
}
