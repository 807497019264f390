import { connectionField, sql } from '@alliance/reader';
import { Person } from '../person.entity.js';
import { addressedTo, Invitation, isPending } from './invitation.entity.js';
import { InvitationConnection, NestedInvitationsArguments } from './invitation.queries.js';

/** `viewer.invitations` */
export const ViewerInvitations = connectionField({
  on: () => Person,
  name: 'invitations',
  of: () => Invitation,
  via: (row, person, viewer) => sql`${person.id} = ${viewer.id} AND ${addressedTo(row, viewer)}`,
  only: isPending,
  type: () => InvitationConnection,
  arguments: NestedInvitationsArguments,
  description: 'Invitations to the address of the person who is signed in that wait for an answer; nothing for anybody else.',
});
