import type { DemoPractice } from '../demo.types.js';
import { espooClimateCityContract } from './espoo-climate-city-contract.js';
import { espooClimateDeedsExhibition } from './espoo-climate-deeds-exhibition.js';
import { espooClimateWatch } from './espoo-climate-watch.js';
import { espooCoalFreeDistrictHeating } from './espoo-coal-free-district-heating.js';
import { espooCompetenceCentre } from './espoo-competence-centre.js';
import { espooKeraDistrict } from './espoo-kera-district.js';
import { espooLippulaivaGroundHeat } from './espoo-lippulaiva-ground-heat.js';
import { espooSustainableEspooProgramme } from './espoo-sustainable-espoo-programme.js';
import { mannheimClimateActionPlan } from './mannheim-climate-action-plan.js';
import { mannheimEightManagers } from './mannheim-eight-managers.js';
import { mannheimLocalGreenDeal } from './mannheim-local-green-deal.js';
import { mannheimObserverCities } from './mannheim-observer-cities.js';
import { mannheimSocialEconomyPartner } from './mannheim-social-economy-partner.js';
import { mannheimSuccessBoard } from './mannheim-success-board.js';
import { umeaClimateRoadmap } from './umea-climate-roadmap.js';
import { umeaConsumptionTargets } from './umea-consumption-targets.js';
import { umeaMunicipalEnergyProject } from './umea-municipal-energy-project.js';
import { umeaThreePromises } from './umea-three-promises.js';
import { umeaThreeQuestions } from './umea-three-questions.js';
import { umeaTwoBoundaries } from './umea-two-boundaries.js';
import { umeaYearlyPace } from './umea-yearly-pace.js';

export const DEMO_PRACTICES: readonly DemoPractice[] = [
  espooSustainableEspooProgramme,
  espooClimateWatch,
  espooClimateDeedsExhibition,
  espooClimateCityContract,
  espooLippulaivaGroundHeat,
  espooKeraDistrict,
  espooCoalFreeDistrictHeating,
  espooCompetenceCentre,
  mannheimLocalGreenDeal,
  mannheimEightManagers,
  mannheimSuccessBoard,
  mannheimClimateActionPlan,
  mannheimSocialEconomyPartner,
  mannheimObserverCities,
  umeaClimateRoadmap,
  umeaThreePromises,
  umeaThreeQuestions,
  umeaConsumptionTargets,
  umeaMunicipalEnergyProject,
  umeaTwoBoundaries,
  umeaYearlyPace,
];
