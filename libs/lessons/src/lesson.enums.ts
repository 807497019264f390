import { registerEnumType } from '@nestjs/graphql';

/** How it went. */
export enum LessonOutcome {
  POSITIVE = 'POSITIVE',
  NEGATIVE = 'NEGATIVE',
  MIXED = 'MIXED',
}

registerEnumType(LessonOutcome, {
  name: 'LessonOutcome',
  description: 'How it went, where a lesson comes from.',
  valuesMap: {
    POSITIVE: { description: 'It went well: worth doing again.' },
    NEGATIVE: { description: 'It failed: worth doing otherwise.' },
    MIXED: { description: 'Some of it went well, and some did not.' },
  },
});
