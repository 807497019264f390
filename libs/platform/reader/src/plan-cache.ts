import type { Plan, PlanRequest } from './plan.js';
import type { ReaderMetrics } from './reader.metrics.js';

/** A freshly compiled plan, or `null` where there can be none, with what it depends on besides its key. */
export interface CompiledPlan {
  plan: Plan | null;
  discriminators: readonly ((request: PlanRequest) => string)[];
}

/** Characters of SQL in all plans together: a thousand plans of the longest operations would take hundreds of megabytes. */
export const MAX_CHARACTERS = 16_000_000;

/**
 * Plans by key, the least recently used one gone first. The key names document, place and shape; what else a plan depends on
 * is known once one has been compiled for the key: so there are two steps.
 */
export class PlanCache {
  private readonly discriminators: LeastRecentlyUsed<CompiledPlan['discriminators']>;
  private readonly plans: LeastRecentlyUsed<Plan | null>;

  constructor(
    limit: number,
    private readonly metrics: ReaderMetrics,
  ) {
    this.discriminators = new LeastRecentlyUsed(limit);
    this.plans = new LeastRecentlyUsed(limit, MAX_CHARACTERS, (plan) => plan?.text.length ?? 0);
  }

  /** The plan for a request, compiled where it isn't there yet. An error of `compile` is not kept. */
  get(key: string, request: PlanRequest, compile: () => CompiledPlan): Plan | null {
    const known = this.discriminators.get(key);
    if (known) {
      const plan = this.plans.get(fullKey(key, known, request));
      if (plan !== undefined) {
        this.metrics.planHits++;
        return plan;
      }
    }
    this.metrics.planMisses++;
    const compiled = compile();
    this.discriminators.set(key, compiled.discriminators);
    this.plans.set(fullKey(key, compiled.discriminators, request), compiled.plan);
    this.metrics.plans = this.plans.size;
    return compiled.plan;
  }
}

function fullKey(key: string, discriminators: CompiledPlan['discriminators'], request: PlanRequest): string {
  return discriminators.length ? `${key}|${discriminators.map((discriminator) => discriminator(request)).join('|')}` : key;
}

/** A map that forgets what hasn't been used for longest, as soon as there are too many entries or all of them weigh too much. */
class LeastRecentlyUsed<Value> {
  private readonly entries = new Map<string, Value>();
  private weight = 0;

  constructor(
    private readonly limit: number,
    private readonly maxWeight = Infinity,
    private readonly weigh: (value: Value) => number = () => 0,
  ) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: string): Value | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.remove(key);
    this.entries.set(key, value);
    this.weight += this.weigh(value);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.limit && this.weight <= this.maxWeight) return;
      this.remove(oldest);
    }
  }

  private remove(key: string): void {
    const value = this.entries.get(key);
    if (value === undefined) return;
    this.entries.delete(key);
    this.weight -= this.weigh(value);
  }
}
