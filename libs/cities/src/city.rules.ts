import { violatedConstraint } from '@alliance/database';
import { UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { cityMessages } from './city.messages.js';

/** The text in the language that a new record is first written in; there has to be one, for everybody else falls back to it. */
export function requireOriginalText<Text extends { locale: Locale }>(texts: readonly Text[], originalLocale: Locale): Text {
  const original = texts.find(({ locale }) => locale === originalLocale);
  if (original) return original;
  throw new UserError('REQUIRED', cityMessages.originalTextMissing, { path: ['input', 'texts'], parameters: { locale: originalLocale } });
}

/** Runs an insert; where another record holds its slug, that is something for the sender to mend. */
export async function slugTakenInstead<Result>(constraint: string, slug: string, insert: () => Promise<Result>): Promise<Result> {
  try {
    return await insert();
  } catch (error) {
    if (violatedConstraint(error) !== constraint) throw error;
    throw new UserError('TAKEN', cityMessages.slugTaken, { path: ['input', 'slug'], parameters: { slug } });
  }
}
