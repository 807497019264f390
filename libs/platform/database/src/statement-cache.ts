import type { ClientBase } from 'pg';

/** What pg keeps of the statements it named on a connection; not in its types. */
interface StatementRegistry {
  parsedStatements: Record<string, unknown>;
  submittedNamedStatements?: Record<string, unknown>;
}

/**
 * Decides which statements are prepared by name on one connection: those that come a second time, the most recently
 * used ones, at most `limit`. pg itself never frees a named statement, and 2,000 small ones cost a backend 72 MB.
 */
export class StatementCache {
  /** Names that came once, and names that are prepared; both with the least recently used first. */
  private readonly seen = new Set<string>();
  private readonly prepared = new Set<string>();

  constructor(private readonly limit: number) {}

  /** Whether to send the statement under its name, and which older name has to be freed before. */
  admit(name: string): { named: boolean; evicted?: string } {
    if (this.prepared.delete(name)) {
      this.prepared.add(name);
      return { named: true };
    }
    if (!this.seen.delete(name)) {
      this.seen.add(name);
      shiftBeyond(this.seen, this.limit);
      return { named: false };
    }
    this.prepared.add(name);
    return { named: true, evicted: shiftBeyond(this.prepared, this.limit) };
  }
}

/** Removes the oldest member of a set that has outgrown its limit. */
function shiftBeyond(set: Set<string>, limit: number): string | undefined {
  if (set.size <= limit) return undefined;
  const [oldest] = set;
  set.delete(oldest!);
  return oldest;
}

/** Frees a named statement on the server and in pg's own books. */
export async function deallocate(client: ClientBase, name: string): Promise<void> {
  const { connection } = client as unknown as { connection: StatementRegistry };
  if (!(name in connection.parsedStatements)) return;
  await client.query(`DEALLOCATE "${name}"`);
  delete connection.parsedStatements[name];
  delete connection.submittedNamedStatements?.[name];
}
