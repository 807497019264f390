import type { Role, ScopeKind } from '@alliance/access';
import { registerEnumType } from '@nestjs/graphql';

/** The roles as the API names them. */
export const RoleEnum = {
  PARTICIPANT: 'PARTICIPANT',
  PARTNER: 'PARTNER',
  CONTRIBUTOR: 'CONTRIBUTOR',
  EDITOR: 'EDITOR',
  MANAGER: 'MANAGER',
  COORDINATOR: 'COORDINATOR',
  ADMIN: 'ADMIN',
} as const satisfies { [Name in Role]: Name };

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody may be. Roles do not include one another: a person has the rights of all their grants together.',
  valuesMap: {
    PARTICIPANT: { description: 'Everybody signed in: own registrations and own data.' },
    PARTNER: { description: 'Acts for an organisation.' },
    CONTRIBUTOR: { description: 'Drafts, submits and translates content of a city.' },
    EDITOR: { description: 'Reviews and publishes content of a city.' },
    MANAGER: { description: 'Manages a city: its people, organisations, exchange days and settings.' },
    COORDINATOR: { description: 'Coordinates the alliance across all cities.' },
    ADMIN: { description: 'Runs this installation.' },
  },
});

/** The kinds of scope as the API names them. */
export const ScopeKindEnum = {
  SELF: 'SELF',
  ORGANISATION: 'ORGANISATION',
  CITY: 'CITY',
  ALLIANCE: 'ALLIANCE',
  INSTALLATION: 'INSTALLATION',
} as const satisfies { [Name in ScopeKind]: Name };

registerEnumType(ScopeKindEnum, {
  name: 'ScopeKind',
  description: 'What a role reaches over.',
  valuesMap: {
    SELF: { description: 'The person alone.' },
    ORGANISATION: { description: 'One organisation.' },
    CITY: { description: 'One city.' },
    ALLIANCE: { description: 'All cities of the alliance.' },
    INSTALLATION: { description: 'This installation.' },
  },
});

/** Whether somebody may sign in. Of an erased person only the row is left, so that what counts people stays true. */
export type PersonStatus = 'ACTIVE' | 'DISABLED' | 'ERASED';
