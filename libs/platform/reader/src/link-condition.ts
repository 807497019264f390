import { relationCondition } from './catalogue.js';
import type { Frame } from './frame.js';
import type { LinkField } from './model.js';
import { sql, type Sql } from './sql.js';

/** The condition under which `target` is what the field of `parent` leads to, visibility aside. */
export function linkCondition(field: LinkField, parent: Frame, target: Frame): Sql {
  const near = field.home ? parent.home(field.home) : parent;
  const { viewer } = parent.scope;
  const conditions = field.only ? [field.only(target.row, viewer)] : [];
  if (field.condition) conditions.unshift(field.condition(target.row, near.row, viewer));
  if (field.relation) conditions.unshift(relationCondition(field.relation, near.columns, target.columns, 'far'));
  if (field.back) conditions.unshift(relationCondition(field.back, target.columns, near.columns, 'near'));
  return parent.scope.settle(sql.and(conditions));
}
