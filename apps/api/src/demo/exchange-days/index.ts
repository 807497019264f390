import type { DemoExchangeDay } from '../demo.types.js';
import { espooExchange2023 } from './espoo-2023.js';
import { mannheimExchange2022 } from './mannheim-2022.js';
import { umeaExchange2023 } from './umea-2023.js';
import { upcomingExchange } from './upcoming.js';

export const DEMO_EXCHANGE_DAYS: readonly DemoExchangeDay[] = [mannheimExchange2022, espooExchange2023, umeaExchange2023, upcomingExchange];
