import { spawnSync } from 'node:child_process';

/** What Node alone takes to start on a machine that does nothing else, in milliseconds. */
const BARE_START = 40;

/**
 * What something with a goal (in milliseconds) may take in a test: five times the goal, since tests share their machine, and more where
 * Node alone takes longer to start, too, at this moment.
 */
export function mostOf(goal: number): number {
  const began = performance.now();
  spawnSync('node_modules/.bin/node', ['-e', '']);
  return 5 * goal * Math.max(1, (performance.now() - began) / BARE_START);
}
