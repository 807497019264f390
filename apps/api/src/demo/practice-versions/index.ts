import type { DemoPracticeHistory } from '../demo-knowledge.types.js';
import { espooClimateWatchHistory } from './espoo-climate-watch.js';
import { mannheimLocalGreenDealHistory } from './mannheim-local-green-deal.js';

export const DEMO_PRACTICE_HISTORIES: readonly DemoPracticeHistory[] = [espooClimateWatchHistory, mannheimLocalGreenDealHistory];
