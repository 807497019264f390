import type { ViewerSql } from './declaration.js';
import type { Sql } from './sql.js';

/** What a report is made for. */
export interface ReportRequest {
  readonly viewer: ViewerSql;
  /** An argument of the field as a parameter without a type: cast it, as `${value}::date`. Undefined where it was not given, or null. */
  argument(name: string): Sql | undefined;
}

/**
 * Something worked out over many records, as SQL of type `jsonb`: an object with the fields of the root field's type, dates as
 * `YYYY-MM-DD` and ids as the public ones. It reads entities by `visibleRows` alone, so that it tells of nothing that the viewer
 * may not see, and says itself how large it can get.
 */
export type Report = (request: ReportRequest) => Sql;
