import type { DemoLesson } from '../demo-knowledge.types.js';
import { espooLessons } from './espoo.js';
import { followerLessons } from './followers.js';
import { mannheimLessons } from './mannheim.js';
import { umeaLessons } from './umea.js';

export const DEMO_LESSONS: readonly DemoLesson[] = [...mannheimLessons, ...espooLessons, ...umeaLessons, ...followerLessons];
