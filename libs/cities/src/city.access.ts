import { defineActions } from '@alliance/access';

/** Which role may write what about cities, their organisations and their contacts. Reading them is open to everybody. */
export const CITY_ACTIONS = defineActions(
  {
    'city.create': { COORDINATOR: 'any', ADMIN: 'any' },
    'city.update': { MANAGER: 'own', COORDINATOR: 'any', ADMIN: 'any' },
    'organisation.create': { MANAGER: 'own', COORDINATOR: 'any' },
    'organisation.update': { MANAGER: 'own', COORDINATOR: 'any' },
    'contact.create': { MANAGER: 'own', COORDINATOR: 'any' },
    'contact.update': { MANAGER: 'own', COORDINATOR: 'any' },
  },
  { scope: 'write:cities' },
);
