import type { ClientBase } from 'pg';

/** Fills a migrated, empty database; `practices` are 20,000 and `people` with tokens 500 unless said. */
export function loadData(client: ClientBase, practices?: number, people?: number): Promise<void>;
