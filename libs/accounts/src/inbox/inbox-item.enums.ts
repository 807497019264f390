import { NoticeKind } from '@alliance/access';
import { registerEnumType } from '@nestjs/graphql';

const DESCRIPTIONS: Readonly<Record<NoticeKind, { description: string }>> = {
  REVIEW_REQUESTED: { description: 'Something was submitted, and waits for your review.' },
  CHANGES_REQUESTED: { description: 'Whoever reviewed what you wrote asks for changes.' },
  PUBLISHED: { description: 'What you wrote was published.' },
  COMMENTED: { description: 'Somebody wrote a comment.' },
  SUGGESTION_RECEIVED: { description: 'A practice was suggested for a challenge; it waits to be accepted or declined.' },
  SUGGESTION_ANSWERED: { description: 'A suggestion of yours was accepted or declined.' },
  CHALLENGE_JOINED: { description: 'Another city joined a challenge.' },
  TRANSFER_STARTED: { description: 'A city began to take over a practice; it waits to be confirmed.' },
  TRANSFER_CONFIRMED: { description: 'The other city confirmed a transfer.' },
  TRANSFER_ADVANCED: { description: 'A transfer has moved on, or was changed.' },
  LESSON_DRAFTED: { description: 'A lesson was drafted, and waits for you to complete it.' },
  TRANSLATION_READY: { description: 'A machine translation waits to be checked.' },
  TRANSLATION_FAILED: { description: 'A translation could not be made; it waits for you to make it or to have it tried again.' },
};

registerEnumType(NoticeKind, { name: 'InboxItemKind', description: 'What somebody is told of.', valuesMap: DESCRIPTIONS });

/** The kinds that wait for somebody to act. The others only tell: whoever has read them is done with them. */
export const KINDS_THAT_NEED_ACTION: readonly NoticeKind[] = [
  NoticeKind.REVIEW_REQUESTED,
  NoticeKind.CHANGES_REQUESTED,
  NoticeKind.SUGGESTION_RECEIVED,
  NoticeKind.TRANSFER_STARTED,
  NoticeKind.LESSON_DRAFTED,
  NoticeKind.TRANSLATION_READY,
  NoticeKind.TRANSLATION_FAILED,
];
