import { listField, sql } from '@alliance/reader';
import { Person } from '../person.entity.js';
import { Passkey } from './passkey.entity.js';
import { MAX_PASSKEYS } from './passkey.rules.js';

/** `viewer.passkeys` */
export const ViewerPasskeys = listField({
  on: () => Person,
  name: 'passkeys',
  of: () => Passkey,
  via: 'person',
  only: (row, viewer) => sql`${row.personId} = ${viewer.id}`,
  orderBy: [{ path: 'createdAt', direction: 'ASC' }],
  description: `The passkeys that the person signs in with, at most ${MAX_PASSKEYS}, the oldest first.`,
  extensions: { listSize: MAX_PASSKEYS },
});
