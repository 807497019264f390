import { registerEnumType } from '@nestjs/graphql';

/** The areas that cities organise their Local Green Deals by. */
export enum PolicyArea {
  CLIMATE_AMBITION = 'CLIMATE_AMBITION',
  CLEAN_ENERGY = 'CLEAN_ENERGY',
  CIRCULAR_ECONOMY = 'CIRCULAR_ECONOMY',
  BUILDING = 'BUILDING',
  MOBILITY = 'MOBILITY',
  FARM_TO_FORK = 'FARM_TO_FORK',
  BIODIVERSITY = 'BIODIVERSITY',
  ZERO_POLLUTION = 'ZERO_POLLUTION',
}

registerEnumType(PolicyArea, {
  name: 'PolicyArea',
  description: 'The areas of the European Green Deal that cities organise their work by.',
  valuesMap: {
    CLIMATE_AMBITION: { description: 'Climate targets, adaptation and the way to climate neutrality.' },
    CLEAN_ENERGY: { description: 'Clean, affordable and secure energy.' },
    CIRCULAR_ECONOMY: { description: 'Industry and consumption that keep materials in use.' },
    BUILDING: { description: 'Building and renovating with little energy and few resources.' },
    MOBILITY: { description: 'Sustainable and smart mobility.' },
    FARM_TO_FORK: { description: 'Healthy food from production to plate.' },
    BIODIVERSITY: { description: 'Preserving and restoring ecosystems.' },
    ZERO_POLLUTION: { description: 'Clean air, water and soil.' },
  },
});

/** How far a practice has come. */
export enum Maturity {
  IDEA = 'IDEA',
  PILOT = 'PILOT',
  IMPLEMENTED = 'IMPLEMENTED',
  SCALED = 'SCALED',
}

registerEnumType(Maturity, {
  name: 'Maturity',
  description: 'How far a practice has come.',
  valuesMap: {
    IDEA: { description: 'Thought out, not tried yet.' },
    PILOT: { description: 'Being tried on a small scale.' },
    IMPLEMENTED: { description: 'In regular operation.' },
    SCALED: { description: 'In regular operation at several places or across the city.' },
  },
});

/** How well it is known that a practice works. */
export enum EvidenceLevel {
  CLAIMED = 'CLAIMED',
  MONITORED = 'MONITORED',
  EVALUATED = 'EVALUATED',
  INDEPENDENTLY_VERIFIED = 'INDEPENDENTLY_VERIFIED',
}

registerEnumType(EvidenceLevel, {
  name: 'EvidenceLevel',
  description: 'How well it is known that a practice works.',
  valuesMap: {
    CLAIMED: { description: 'Those who run it say so.' },
    MONITORED: { description: 'Figures are collected.' },
    EVALUATED: { description: 'An evaluation has been made.' },
    INDEPENDENTLY_VERIFIED: { description: 'Somebody independent has confirmed it.' },
  },
});

/** How easily another city can take a practice over. */
export enum Replicability {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
}

registerEnumType(Replicability, {
  name: 'Replicability',
  description: 'How easily another city can take a practice over.',
  valuesMap: {
    LOW: { description: 'Depends on conditions that few cities have.' },
    MEDIUM: { description: 'Takes some adapting.' },
    HIGH: { description: 'Can be taken over much as it is.' },
  },
});

/** The values of an enum as a list for a CHECK constraint. */
export const sqlList = (values: object): string =>
  Object.values(values)
    .map((value) => `'${String(value)}'`)
    .join(', ');
