/** How often a mail is tried before it is given up. */
export const ATTEMPT_LIMIT = 10;

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 2 * 60 * 60 * 1000;

/**
 * How long a mail waits after its nth failure, in milliseconds: 30 s, doubling, 2 h at most. The ten tries span four hours, so
 * that a server may be away for two without a mail being given up.
 */
export function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}
