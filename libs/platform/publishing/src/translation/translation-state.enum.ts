import { registerEnumType } from '@nestjs/graphql';

/** How a version stands in one language. */
export enum TranslationState {
  ORIGINAL = 'ORIGINAL',
  CURRENT = 'CURRENT',
  STALE = 'STALE',
  INCOMPLETE = 'INCOMPLETE',
  UNREVIEWED = 'UNREVIEWED',
  MISSING = 'MISSING',
}

registerEnumType(TranslationState, {
  name: 'TranslationState',
  description:
    'How a version stands in one language. Where several hold, the one named first here: MISSING, STALE, UNREVIEWED, INCOMPLETE.',
  valuesMap: {
    ORIGINAL: { description: 'The language that the record was first written in.' },
    CURRENT: { description: 'Translated in full from the original as it is, and checked by a person.' },
    STALE: { description: 'The original was changed since it was translated.' },
    INCOMPLETE: { description: 'Texts that the original has are missing.' },
    UNREVIEWED: { description: 'Translated by machine, and not checked by anybody.' },
    MISSING: { description: 'There is no text in this language.' },
  },
});

/** The states that ask somebody to translate or to check. */
export const STATES_THAT_ASK = [
  TranslationState.MISSING,
  TranslationState.STALE,
  TranslationState.UNREVIEWED,
  TranslationState.INCOMPLETE,
] as const;
