import { listField, sql } from '@alliance/reader';
import { AccessToken } from '../access-token.entity.js';
import { Person } from '../person.entity.js';
import { MAX_TOKENS } from './access-token.rules.js';

/** `viewer.accessTokens` */
export const ViewerAccessTokens = listField({
  on: () => Person,
  name: 'accessTokens',
  of: () => AccessToken,
  via: 'person',
  only: (row, viewer) => sql`${row.personId} = ${viewer.id} AND (${row.expiresAt} IS NULL OR ${row.expiresAt} > ${viewer.now})`,
  orderBy: [{ path: 'createdAt', direction: 'DESC' }],
  description: 'The access tokens of the person that work, the newest first.',
  extensions: { listSize: MAX_TOKENS },
});
