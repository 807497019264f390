import { listField, sql } from '@alliance/reader';
import { Person } from '../person.entity.js';
import { Session } from './session.entity.js';
import { MAX_SESSIONS } from './session.rules.js';

/** `viewer.sessions` */
export const ViewerSessions = listField({
  on: () => Person,
  name: 'sessions',
  of: () => Session,
  via: 'person',
  only: (row, viewer) => sql`${row.personId} = ${viewer.id}`,
  orderBy: [{ path: 'lastSeenAt', direction: 'DESC' }],
  description: `The browsers in which the person is signed in, at most ${MAX_SESSIONS}, the one seen last first.`,
  extensions: { listSize: MAX_SESSIONS },
});
