import { City } from '@alliance/cities';
import type { Database } from '@alliance/database';
import type { ContentType } from '@alliance/publishing';
import { PRACTICE_WORDS, PracticeText } from './practice-text.entity.js';
import { PracticeVersion } from './practice-version.entity.js';
import { Practice } from './practice.entity.js';
import { PRACTICE_MESSAGES } from './practice.messages.js';
import { requireFitting } from './practice.rules.js';

/** Practices, as publishing has to know them. */
export function practiceContent(database: Database): ContentType<Practice, PracticeVersion, PracticeText> {
  return {
    name: 'practice',
    record: Practice,
    version: PracticeVersion,
    text: PracticeText,
    parts: ['themes', 'partners', 'links', 'results'],
    words: PRACTICE_WORDS,
    title: 'title',
    required: { summary: PRACTICE_MESSAGES.summaryRequired },
    scopeOf: ({ cityId }) => ({ cityId }),
    checkFacts: requireFitting,
    needsFourEyes: async ({ cityId }) => {
      const city = await database.manager.findOneOrFail(City, { select: { id: true, fourEyes: true }, where: { id: cityId } });
      return city.fourEyes;
    },
  };
}
