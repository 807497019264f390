import { registerEnumType } from '@nestjs/graphql';

/** What can be done to content. Each verb has an action of its own for every type, such as `practice.publish`. */
export type ContentVerb =
  | 'create'
  | 'update'
  | 'translate'
  | 'requestTranslation'
  | 'approveTranslation'
  | 'submit'
  | 'return'
  | 'publish'
  | 'restore'
  | 'discard'
  | 'archive';

/** Where content stands between being drafted and being put away. */
export enum ContentStatus {
  DRAFT = 'DRAFT',
  IN_REVIEW = 'IN_REVIEW',
  NEEDS_CHANGES = 'NEEDS_CHANGES',
  PUBLISHED = 'PUBLISHED',
  ARCHIVED = 'ARCHIVED',
}

registerEnumType(ContentStatus, {
  name: 'ContentStatus',
  description: 'Where content stands between being drafted and being put away.',
  valuesMap: {
    DRAFT: { description: 'Being written.' },
    IN_REVIEW: { description: 'Submitted; waits for a reviewer of the city.' },
    NEEDS_CHANGES: { description: 'Returned by the reviewer to be changed.' },
    PUBLISHED: { description: 'Seen by everybody.' },
    ARCHIVED: { description: 'Put away; no longer seen by the public.' },
  },
});

/** One step of the workflow: `verb` takes content that stands at `from` to `to`. */
export interface Transition {
  verb: ContentVerb;
  from: ContentStatus;
  to: ContentStatus;
}

const { DRAFT, IN_REVIEW, NEEDS_CHANGES, PUBLISHED, ARCHIVED } = ContentStatus;

/**
 * The whole workflow. What is not in here cannot be done: above all, nothing that is said changes while it is being reviewed, and
 * nothing leaves the archive.
 */
export const TRANSITIONS: readonly Transition[] = [
  { verb: 'update', from: DRAFT, to: DRAFT },
  { verb: 'update', from: NEEDS_CHANGES, to: NEEDS_CHANGES },
  { verb: 'update', from: PUBLISHED, to: DRAFT },
  { verb: 'translate', from: DRAFT, to: DRAFT },
  { verb: 'translate', from: NEEDS_CHANGES, to: NEEDS_CHANGES },
  { verb: 'translate', from: PUBLISHED, to: DRAFT },
  // Nothing changes before the machine has answered.
  { verb: 'requestTranslation', from: DRAFT, to: DRAFT },
  { verb: 'requestTranslation', from: NEEDS_CHANGES, to: NEEDS_CHANGES },
  { verb: 'requestTranslation', from: PUBLISHED, to: PUBLISHED },
  // That somebody has checked a text changes nothing that it says.
  { verb: 'approveTranslation', from: DRAFT, to: DRAFT },
  { verb: 'approveTranslation', from: IN_REVIEW, to: IN_REVIEW },
  { verb: 'approveTranslation', from: NEEDS_CHANGES, to: NEEDS_CHANGES },
  { verb: 'approveTranslation', from: PUBLISHED, to: PUBLISHED },
  { verb: 'submit', from: DRAFT, to: IN_REVIEW },
  { verb: 'submit', from: NEEDS_CHANGES, to: IN_REVIEW },
  { verb: 'return', from: IN_REVIEW, to: NEEDS_CHANGES },
  { verb: 'publish', from: IN_REVIEW, to: PUBLISHED },
  { verb: 'restore', from: PUBLISHED, to: DRAFT },
  { verb: 'discard', from: DRAFT, to: PUBLISHED },
  { verb: 'discard', from: NEEDS_CHANGES, to: PUBLISHED },
  { verb: 'archive', from: PUBLISHED, to: ARCHIVED },
];

/** Where a verb leads from a status; null where it cannot be done there. */
export function nextStatus(verb: ContentVerb, from: ContentStatus): ContentStatus | null {
  return TRANSITIONS.find((transition) => transition.verb === verb && transition.from === from)?.to ?? null;
}

/**
 * The status that a verb starts from. The record's own status is what the public sees; work goes on at the working version,
 * if there is one. Archiving puts away what is public, whatever is being worked on.
 */
export function statusFor(verb: ContentVerb, record: ContentStatus, working: ContentStatus | null): ContentStatus {
  return verb === 'archive' || record === ARCHIVED || working === null ? record : working;
}
