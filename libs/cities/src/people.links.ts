import {
  Invitation,
  InvitationConnection,
  NestedInvitationsArguments,
  NestedRoleGrantsArguments,
  organisationsBelongTo,
  RoleGrant,
  RoleGrantConnection,
} from '@alliance/accounts';
import { connectionField, sql, toOneField } from '@alliance/reader';
import { City } from './city.entity.js';
import { Organisation } from './organisation.entity.js';

// Who manages a city looks after the people of its organisations, wherever these belong to by now.
organisationsBelongTo((organisationId) => sql`(SELECT o.city_id FROM organisation o WHERE o.id = ${organisationId})`);

const PEOPLE = { of: () => RoleGrant, type: () => RoleGrantConnection, arguments: NestedRoleGrantsArguments };
const INVITATIONS = { of: () => Invitation, type: () => InvitationConnection, arguments: NestedInvitationsArguments };

/** What cities and organisations add to people, and people to them. Put these into the module's `providers`. */
export const PEOPLE_LINKS = [
  connectionField({
    ...PEOPLE,
    on: () => City,
    name: 'people',
    via: (grant, city) => sql`${grant.scopeId} = ${city.id}`,
    description:
      'Who has which role in the city, the longest first: all for those who look after its people, only their own for everybody else.',
  }),
  connectionField({
    ...PEOPLE,
    on: () => Organisation,
    name: 'people',
    via: (grant, organisation) => sql`${grant.scopeId} = ${organisation.id}`,
    description:
      'Who has which role in the organisation, the longest first: all for those who look after its people, only their own for everybody else.',
  }),
  connectionField({
    ...INVITATIONS,
    on: () => City,
    name: 'invitations',
    via: (invitation, city) => sql`${invitation.scopeId} = ${city.id}`,
    description: 'Invitations to roles in the city, the latest first: all for those who may invite, only their own for everybody else.',
  }),
  connectionField({
    ...INVITATIONS,
    on: () => Organisation,
    name: 'invitations',
    via: (invitation, organisation) => sql`${invitation.scopeId} = ${organisation.id}`,
    description: 'Invitations to the organisation, the latest first: all for those who may invite, only their own for everybody else.',
  }),
  toOneField({
    on: () => RoleGrant,
    name: 'city',
    of: () => City,
    via: (city, grant) => sql`${city.id} = ${grant.scopeId}`,
    description: 'The city that the role reaches over; null where it is none.',
  }),
  toOneField({
    on: () => RoleGrant,
    name: 'organisation',
    of: () => Organisation,
    via: (organisation, grant) => sql`${organisation.id} = ${grant.scopeId}`,
    description: 'The organisation that the role reaches over; null where it is none.',
  }),
  toOneField({
    on: () => Invitation,
    name: 'city',
    of: () => City,
    via: (city, invitation) => sql`${city.id} = ${invitation.scopeId}`,
    description: 'The city that the role is offered in; null where it is an organisation.',
  }),
  toOneField({
    on: () => Invitation,
    name: 'organisation',
    of: () => Organisation,
    via: (organisation, invitation) => sql`${organisation.id} = ${invitation.scopeId}`,
    description: 'The organisation that the role is offered in; null where it is a city.',
  }),
];
