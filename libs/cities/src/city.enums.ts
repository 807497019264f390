import { registerEnumType } from '@nestjs/graphql';

/** What a city is in the alliance. */
export enum AllianceRole {
  PARTNER = 'PARTNER',
  FOLLOWER = 'FOLLOWER',
  OBSERVER = 'OBSERVER',
}

registerEnumType(AllianceRole, {
  name: 'AllianceRole',
  description: 'What a city is in the alliance.',
  valuesMap: {
    PARTNER: { description: 'Takes part with duties of its own: shares practices, hosts exchange days, makes Local Green Deals.' },
    FOLLOWER: { description: 'Learns from the partners and adopts their practices.' },
    OBSERVER: { description: 'Looks on, without any commitment.' },
  },
});

/** Whose emissions a target counts. */
export enum CityTargetScope {
  MUNICIPALITY = 'MUNICIPALITY',
  URBAN_AREA = 'URBAN_AREA',
  CITY_ADMINISTRATION = 'CITY_ADMINISTRATION',
  CONSUMPTION = 'CONSUMPTION',
}

registerEnumType(CityTargetScope, {
  name: 'CityTargetScope',
  description: 'Whose emissions a climate target counts.',
  valuesMap: {
    MUNICIPALITY: { description: 'Everything within the borders of the municipality.' },
    URBAN_AREA: { description: 'The built-up urban area only.' },
    CITY_ADMINISTRATION: { description: 'The city’s own organisation: its buildings, fleet and companies.' },
    CONSUMPTION: { description: 'What the residents consume, wherever it was made.' },
  },
});

/** What becomes of the emissions that a target leaves over. */
export enum ResidualHandling {
  CARBON_SINKS = 'CARBON_SINKS',
  TECHNICAL_REMOVAL = 'TECHNICAL_REMOVAL',
  COMPENSATION = 'COMPENSATION',
  NONE_LEFT = 'NONE_LEFT',
}

registerEnumType(ResidualHandling, {
  name: 'ResidualHandling',
  description: 'What becomes of the emissions that a climate target leaves over.',
  valuesMap: {
    CARBON_SINKS: { description: 'Natural sinks, such as forests and soils, take them up.' },
    TECHNICAL_REMOVAL: { description: 'They are captured from flue gas or air and stored.' },
    COMPENSATION: { description: 'Reductions elsewhere are bought for them.' },
    NONE_LEFT: { description: 'The target leaves none over.' },
  },
});

/** What a statement about a city measures. */
export enum CityQuantity {
  POPULATION = 'POPULATION',
  AREA = 'AREA',
  GREENHOUSE_GAS_EMISSIONS = 'GREENHOUSE_GAS_EMISSIONS',
  HOUSEHOLDS = 'HOUSEHOLDS',
  JOBS = 'JOBS',
}

registerEnumType(CityQuantity, {
  name: 'CityQuantity',
  description: 'What a statement about a city measures.',
  valuesMap: {
    POPULATION: { description: 'Number of residents.' },
    AREA: { description: 'Area within the city’s borders.' },
    GREENHOUSE_GAS_EMISSIONS: { description: 'Greenhouse gas emissions of a year.' },
    HOUSEHOLDS: { description: 'Number of households.' },
    JOBS: { description: 'Number of jobs located in the city.' },
  },
});

/** What kind of body an organisation is. */
export enum OrganisationKind {
  PUBLIC_AUTHORITY = 'PUBLIC_AUTHORITY',
  PUBLIC_COMPANY = 'PUBLIC_COMPANY',
  SME = 'SME',
  LARGE_COMPANY = 'LARGE_COMPANY',
  ASSOCIATION = 'ASSOCIATION',
  SOCIAL_ECONOMY = 'SOCIAL_ECONOMY',
  COOPERATIVE = 'COOPERATIVE',
  RESEARCH = 'RESEARCH',
  NGO = 'NGO',
  NETWORK = 'NETWORK',
}

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What kind of body an organisation is.',
  valuesMap: {
    PUBLIC_AUTHORITY: { description: 'A public administration or agency.' },
    PUBLIC_COMPANY: { description: 'A company that public bodies own.' },
    SME: { description: 'A small or medium-sized enterprise by the definition of the European Union.' },
    LARGE_COMPANY: { description: 'An enterprise above the size of an SME.' },
    ASSOCIATION: { description: 'An association of companies, professions or residents.' },
    SOCIAL_ECONOMY: { description: 'A social enterprise or another body of the social economy.' },
    COOPERATIVE: { description: 'A cooperative that its members own.' },
    RESEARCH: { description: 'A university or research institute.' },
    NGO: { description: 'A non-governmental organisation with a public purpose.' },
    NETWORK: { description: 'A network of cities or organisations.' },
  },
});

/** Whom a contact's e-mail address and telephone number show to. */
export enum ContactVisibility {
  NOBODY = 'NOBODY',
  SIGNED_IN = 'SIGNED_IN',
  EVERYBODY = 'EVERYBODY',
}

registerEnumType(ContactVisibility, {
  name: 'ContactVisibility',
  description: 'Whom a contact’s e-mail address and telephone number show to. Those who manage the contact always see them.',
  valuesMap: {
    NOBODY: { description: 'Only those who manage the contact.' },
    SIGNED_IN: { description: 'Everybody who is signed in.' },
    EVERYBODY: { description: 'Everybody.' },
  },
});
