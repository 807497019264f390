import { listField } from '@alliance/reader';
import { Person } from '../person.entity.js';
import { PersonIdentity } from './person-identity.entity.js';

/** `viewer.identities` */
export const PersonIdentitiesField = listField({
  on: () => Person,
  name: 'identities',
  of: () => PersonIdentity,
  via: 'person',
  description: 'The providers that the person signs in with, in the order in which they were linked.',
});
