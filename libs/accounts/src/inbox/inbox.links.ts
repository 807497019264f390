import { connectionField, sql } from '@alliance/reader';
import { Person } from '../person.entity.js';
import { InboxItem } from './inbox-item.entity.js';
import { InboxArguments, InboxItemConnection } from './inbox.queries.js';

/** `viewer.inbox` */
export const ViewerInbox = connectionField({
  on: () => Person,
  name: 'inbox',
  of: () => InboxItem,
  via: 'person',
  only: (row, viewer) => sql`${row.personId} = ${viewer.id}`,
  type: () => InboxItemConnection,
  arguments: InboxArguments,
  description: 'What the person who is signed in is told of and has to act on, the newest first; nothing for anybody else.',
});
