import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '@alliance/access';
import { AppError } from '@alliance/kernel';
import type { RateLimits } from './limits.js';

const WINDOW_SECONDS = 60;

/** What is left to a caller, for the `RateLimit` headers. */
export interface RateState {
  policy: 'anonymous' | 'signed-in';
  maximum: number;
  remaining: number;
  /** Seconds until the count starts anew. */
  reset: number;
}

/** Thrown where nothing is left; carries what the headers say. */
export class RateLimitedError extends AppError {
  constructor(readonly state: RateState) {
    const { maximum, reset } = state;
    super('RATE_LIMITED', undefined, { limit: 'operationsPerMinute', maximum, retryAfter: reset }, { maximum, seconds: reset });
  }
}

/** Counts operations per person or address in this process. */
export class RateLimiter {
  private readonly anonymous: RateLimiterMemory;
  private readonly signedIn: RateLimiterMemory;
  /** Tokens that were none: guessing them costs a lookup each. */
  private readonly refused: RateLimiterMemory;

  constructor(private readonly limits: RateLimits) {
    this.anonymous = new RateLimiterMemory({ points: limits.anonymousPerMinute, duration: WINDOW_SECONDS });
    this.signedIn = new RateLimiterMemory({ points: limits.signedInPerMinute, duration: WINDOW_SECONDS });
    this.refused = new RateLimiterMemory({ points: limits.anonymousPerMinute, duration: WINDOW_SECONDS });
  }

  /** Counts one operation; null where rates are not limited. Throws {@link RateLimitedError} where nothing is left. */
  async count(viewer: Viewer, address: string): Promise<RateState | null> {
    if (!this.limits.enabled) return null;
    return viewer ? this.consume('signed-in', viewer.id) : this.consume('anonymous', networkOf(address));
  }

  /** Throws where an address has sent too many invalid tokens. */
  async admitToken(address: string): Promise<void> {
    const failures = this.limits.enabled ? await this.refused.get(networkOf(address)) : null;
    if (failures && failures.consumedPoints >= this.limits.anonymousPerMinute)
      throw new RateLimitedError(this.state('anonymous', failures));
  }

  /** Counts an invalid token. */
  async countRefusedToken(address: string): Promise<void> {
    if (this.limits.enabled) await this.refused.penalty(networkOf(address));
  }

  private async consume(policy: RateState['policy'], key: string): Promise<RateState> {
    const limiter = policy === 'signed-in' ? this.signedIn : this.anonymous;
    try {
      return this.state(policy, await limiter.consume(key));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new RateLimitedError(this.state(policy, refusal));
      throw refusal;
    }
  }

  private state(policy: RateState['policy'], { remainingPoints, msBeforeNext }: RateLimiterRes): RateState {
    const maximum = policy === 'signed-in' ? this.limits.signedInPerMinute : this.limits.anonymousPerMinute;
    return { policy, maximum, remaining: Math.max(0, remainingPoints), reset: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
  }
}

/** The headers of the IETF draft on RateLimit header fields. */
export function rateHeaders({ policy, maximum, remaining, reset }: RateState): Record<string, string> {
  return { 'RateLimit-Policy': `"${policy}";q=${maximum};w=${WINDOW_SECONDS}`, RateLimit: `"${policy}";r=${remaining};t=${reset}` };
}

/** Whom an address stands for: one household or company has a /64 network of IPv6 addresses to choose from. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled =
    tail === undefined ? groups : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest];
  return `${filled.slice(0, 4).join(':')}::/64`;
}
