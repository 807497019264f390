import type { DemoChallenge } from '../demo-knowledge.types.js';
import { espooChallenges } from './espoo.js';
import { followerChallenges } from './followers.js';
import { mannheimChallenges } from './mannheim.js';
import { umeaChallenges } from './umea.js';

export const DEMO_CHALLENGES: readonly DemoChallenge[] = [
  ...mannheimChallenges,
  ...espooChallenges,
  ...umeaChallenges,
  ...followerChallenges,
];
