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
