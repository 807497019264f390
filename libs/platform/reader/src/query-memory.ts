import { LRUCache } from 'lru-cache';

/** What is kept of queries, so that the next one like it takes less work. */
export type KeptKind = 'document' | 'program' | 'persistedQuery' | 'introspection' | 'dependencies' | 'plan';

/** Bytes that everything kept may take together. */
export const QUERY_MEMORY_BYTES = 24_000_000;

/** Bytes of an entry besides its value: its key and its place in the map. */
const ENTRY_BYTES = 300;

/** Keys of what came once that are remembered; at most about 2 MB. */
const REMEMBERED_KEYS = 10_000;

/**
 * The one place where a process keeps what it has made of queries: parsed documents, plans, finished answers. All of it shares
 * one budget in bytes, and what was not used for longest goes first. What comes once is not kept at all: whoever sends ever new
 * queries costs their own work, and displaces nothing.
 */
export class QueryMemory {
  private readonly counts = new Map<KeptKind, number>();
  private readonly kept: LRUCache<string, { kind: KeptKind; value: NonNullable<unknown> }>;
  private readonly seenOnce = new LRUCache<string, true>({ max: REMEMBERED_KEYS });

  constructor(maximumBytes = QUERY_MEMORY_BYTES) {
    this.kept = new LRUCache({
      maxSize: maximumBytes,
      maxEntrySize: Math.ceil(maximumBytes / 8),
      onInsert: ({ kind }, _key, reason) => reason === 'add' && this.count(kind, 1),
      dispose: ({ kind }, _key, reason) => reason !== 'set' && this.count(kind, -1),
    });
  }

  /** Bytes of what is kept, as weighed. */
  get bytes(): number {
    return this.kept.calculatedSize;
  }

  /** Entries of one kind. */
  entries(kind: KeptKind): number {
    return this.counts.get(kind) ?? 0;
  }

  find<Value extends NonNullable<unknown>>(kind: KeptKind, key: string): Value | undefined {
    return this.kept.get(nameOf(kind, key))?.value as Value | undefined;
  }

  /** Keeps a value whose key comes for the second time; of the first time only the key is remembered. */
  offer(kind: KeptKind, key: string, value: NonNullable<unknown>, bytes: number): void {
    const name = nameOf(kind, key);
    if (this.seenOnce.delete(name) || this.kept.has(name)) this.keep(kind, key, value, bytes);
    else this.seenOnce.set(name, true);
  }

  /** Keeps a value at once: for what its sender asked to have kept. */
  keep(kind: KeptKind, key: string, value: NonNullable<unknown>, bytes: number): void {
    this.kept.set(nameOf(kind, key), { kind, value }, { size: Math.ceil(bytes) + ENTRY_BYTES });
  }

  /** True where there was something. */
  forget(kind: KeptKind, key: string): boolean {
    return this.kept.delete(nameOf(kind, key));
  }

  private count(kind: KeptKind, change: number): void {
    this.counts.set(kind, this.entries(kind) + change);
  }
}

function nameOf(kind: KeptKind, key: string): string {
  return `${kind}|${key}`;
}
