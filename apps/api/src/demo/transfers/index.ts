import type { DemoTransfer } from '../demo-knowledge.types.js';
import { followerTransfers } from './followers.js';
import { partnerTransfers } from './partners.js';

export const DEMO_TRANSFERS: readonly DemoTransfer[] = [...followerTransfers, ...partnerTransfers];
