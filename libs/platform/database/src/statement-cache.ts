import { LRUCache } from 'lru-cache';
import type { ClientBase } from 'pg';

/** What pg keeps of the statements it named on a connection; not in its types. */
interface StatementRegistry {
  parsedStatements: Record<string, unknown>;
  submittedNamedStatements?: Record<string, unknown>;
}

/** How much may be prepared by name on one connection. */
export interface StatementLimits {
  /** Statements at most. */
  count: number;
  /** Characters of all of them together. A statement of more than a tenth of this is never named. */
  characters: number;
}

/**
 * Decides which statements are prepared by name on one connection: those that come a second time, the most recently used ones.
 * pg itself never frees a named statement, and 2,000 small ones cost a backend 72 MB.
 */
export class StatementCache {
  private readonly seenOnce: LRUCache<string, true>;
  private readonly prepared: LRUCache<string, true>;
  private evicted: string[] = [];

  constructor({ count, characters }: StatementLimits) {
    this.seenOnce = new LRUCache({ max: count });
    this.prepared = new LRUCache({
      max: count,
      maxSize: characters,
      maxEntrySize: Math.ceil(characters / 10),
      dispose: (_value, name) => this.evicted.push(name),
    });
  }

  /** Whether to send the statement under its name, and which older names have to be freed before. */
  admit(name: string, text: string): { named: boolean; evicted: string[] } {
    this.evicted = [];
    if (this.prepared.get(name)) return { named: true, evicted: [] };
    if (!this.seenOnce.delete(name)) {
      this.seenOnce.set(name, true);
      return { named: false, evicted: [] };
    }
    this.prepared.set(name, true, { size: text.length });
    return { named: this.prepared.has(name), evicted: this.evicted };
  }
}

/** Frees a named statement on the server and in pg's own books. */
export async function deallocate(client: ClientBase, name: string): Promise<void> {
  const { connection } = client as unknown as { connection: StatementRegistry };
  if (!(name in connection.parsedStatements)) return;
  await client.query(`DEALLOCATE "${name}"`);
  delete connection.parsedStatements[name];
  delete connection.submittedNamedStatements?.[name];
}
