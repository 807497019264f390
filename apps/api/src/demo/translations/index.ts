import type { DemoTranslation } from '../demo-knowledge.types.js';
import { mannheimSocialEconomyPartnerFinnish, umeaThreeQuestionsGerman } from './machine.js';

/**
 * Translations that are something else than written by a person, up to date. Whether one is complete is not said here but
 * follows from its texts: that of the Kera district into Swedish, for one, has four of fourteen.
 */
export const DEMO_TRANSLATIONS: readonly DemoTranslation[] = [
  { practice: 'espoo-climate-watch', locale: 'de', origin: 'HUMAN', reviewed: true, stale: true },
  umeaThreeQuestionsGerman,
  mannheimSocialEconomyPartnerFinnish,
];
