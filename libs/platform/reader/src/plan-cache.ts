import type { Plan, PlanRequest } from './plan.js';
import type { QueryMemory } from './query-memory.js';
import type { ReaderMetrics } from './reader.metrics.js';

/** Something of a request, besides its key, that the text of a plan depends on. */
export type Discriminator = (request: PlanRequest) => string;

/** A freshly compiled plan, or `null` where there can be none, with what it depends on besides its key. */
export interface CompiledPlan {
  plan: Plan | null;
  discriminators: readonly Discriminator[];
}

/** Bytes that a discriminator, or the note that there can be no plan, takes. */
const SMALL_BYTES = 300;

/**
 * Plans by key. The key names document, place and shape; what else a plan depends on is known once one has been compiled for the
 * key: so there are two steps.
 */
export class PlanCache {
  constructor(
    private readonly memory: QueryMemory,
    private readonly metrics: ReaderMetrics,
  ) {}

  /** The plan for a request, compiled where it isn't there yet. An error of `compile` is not kept. */
  get(key: string, request: PlanRequest, compile: () => CompiledPlan): Plan | null {
    const known = this.memory.find<readonly Discriminator[]>('dependencies', key);
    const kept = known && this.memory.find<{ plan: Plan | null }>('plan', fullKey(key, known, request));
    if (kept) {
      this.metrics.planHits++;
      return kept.plan;
    }
    this.metrics.planMisses++;
    const { plan, discriminators } = compile();
    this.memory.offer('dependencies', key, discriminators, discriminators.length * SMALL_BYTES);
    this.memory.offer('plan', fullKey(key, discriminators, request), { plan }, plan?.bytes ?? SMALL_BYTES);
    this.metrics.plans = this.memory.entries('plan');
    return plan;
  }
}

function fullKey(key: string, discriminators: readonly Discriminator[], request: PlanRequest): string {
  return discriminators.length ? `${key}|${discriminators.map((discriminator) => discriminator(request)).join('|')}` : key;
}
