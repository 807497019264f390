import { registerEnumType } from '@nestjs/graphql';

/** Where an exchange day is in its life. */
export enum ExchangeDayStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  CANCELLED = 'CANCELLED',
  COMPLETED = 'COMPLETED',
}

registerEnumType(ExchangeDayStatus, {
  name: 'ExchangeDayStatus',
  description: 'Where an exchange day is in its life.',
  valuesMap: {
    DRAFT: { description: 'Being prepared; only its hosts see it.' },
    PUBLISHED: { description: 'Announced; everybody sees it.' },
    CANCELLED: { description: 'Called off after it had been announced.' },
    COMPLETED: { description: 'It has taken place.' },
  },
});

/** How people take part in an exchange day. */
export enum ExchangeMode {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
  HYBRID = 'HYBRID',
}

registerEnumType(ExchangeMode, {
  name: 'ExchangeMode',
  description: 'How people take part in an exchange day.',
  valuesMap: {
    IN_PERSON: { description: 'At the venue only.' },
    ONLINE: { description: 'Online only.' },
    HYBRID: { description: 'At the venue or online.' },
  },
});

/** What happens in a session. */
export enum ExchangeSessionKind {
  PLENARY = 'PLENARY',
  WORKSHOP = 'WORKSHOP',
  SITE_VISIT = 'SITE_VISIT',
  NETWORKING = 'NETWORKING',
}

registerEnumType(ExchangeSessionKind, {
  name: 'ExchangeSessionKind',
  description: 'What happens in a session of an exchange day.',
  valuesMap: {
    PLENARY: { description: 'Everybody together: talks and panels.' },
    WORKSHOP: { description: 'Working on something in a group.' },
    SITE_VISIT: { description: 'Seeing a place where something was done.' },
    NETWORKING: { description: 'Time to meet.' },
  },
});
