import { payloadOf } from '@alliance/graphql';
import { City } from './city.entity.js';
import { UpdateCityInput } from './city.inputs.js';
import { Contact } from './contact.entity.js';
import { UpdateContactInput } from './contact.inputs.js';
import { Organisation } from './organisation.entity.js';
import { UpdateOrganisationInput } from './organisation.inputs.js';

export const CreateCityPayload = payloadOf('CreateCity', { city: () => City });
export const UpdateCityPayload = payloadOf('UpdateCity', { city: () => City }, { revisioned: () => UpdateCityInput });
export const CreateOrganisationPayload = payloadOf('CreateOrganisation', { organisation: () => Organisation });
export const UpdateOrganisationPayload = payloadOf(
  'UpdateOrganisation',
  { organisation: () => Organisation },
  { revisioned: () => UpdateOrganisationInput },
);
export const CreateContactPayload = payloadOf('CreateContact', { contact: () => Contact });
export const UpdateContactPayload = payloadOf('UpdateContact', { contact: () => Contact }, { revisioned: () => UpdateContactInput });
