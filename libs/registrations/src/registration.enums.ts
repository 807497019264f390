import { registerEnumType } from '@nestjs/graphql';

/** Where a registration is in its life. */
export enum RegistrationState {
  CONFIRMED = 'CONFIRMED',
  WAITLISTED = 'WAITLISTED',
  CANCELLED = 'CANCELLED',
  EVENT_CANCELLED = 'EVENT_CANCELLED',
}

registerEnumType(RegistrationState, {
  name: 'RegistrationState',
  description: 'Where a registration is in its life.',
  valuesMap: {
    CONFIRMED: { description: 'The person has a seat.' },
    WAITLISTED: { description: 'The person waits for a seat. The first who waits gets the next one.' },
    CANCELLED: { description: 'The person, or the host, gave the place up.' },
    EVENT_CANCELLED: { description: 'The exchange day was called off.' },
  },
});
