export type { Filter, FilterOperator, Home, Homes, Pin, ReadableOptions, Row, SortExpression, SortType, ViewerSql } from './declaration.js';
export {
  Computed,
  condition,
  equals,
  exists,
  existsVisible,
  From,
  idPrefixOf,
  ListOrder,
  localizedHome,
  oneHome,
  overlap,
  publicIdOf,
  Readable,
  sortBy,
  VisibleIf,
} from './declaration.js';
export * from './json.js';
export { computedField, connectionField, listField, toOneField } from './link.js';
export { PlannedText, stringifyResult } from './planned-text.js';
export { QueryMemory, QUERY_MEMORY_BYTES, type KeptKind } from './query-memory.js';
export { Reader } from './reader.js';
export * from './reader.metrics.js';
export * from './reader.module.js';
export * from './reader.options.js';
export * from './reader.plugin.js';
export type { Report, ReportRequest } from './report.js';
export * from './root.js';
export { readerFieldResolver, ReadRow, recordRef, RecordRef } from './row.js';
export { Sql, sql } from './sql.js';
export { visibleRows, type VisibleSelection } from './visible-rows.js';
