import { getNamedType, isEnumType, isInputObjectType, isObjectType, type GraphQLField, type GraphQLInputObjectType } from 'graphql';
import { Frame } from './frame.js';
import { readerExtensionsOf, rootDeclarationOf, type ReadableType, type ReadModel, type ValueField } from './model.js';
import type { PlanRequest } from './plan.js';
import { StatementScope } from './scope.js';
import { sql } from './sql.js';

/** Somebody without a role: what is declared about a row must hold for anonymous and for signed-in viewers. */
const NOBODY = { id: '00000000-0000-0000-0000-000000000000', grants: [] };

/** Tries every declaration once, so that a mistake stops the process at its start and not a request later. */
export function checkModel(model: ReadModel): void {
  for (const type of model.types) {
    for (const viewer of [null, NOBODY]) checkDeclarations(type, frameOf(model, type, viewer));
  }
  for (const field of Object.values(model.schema.getQueryType()?.getFields() ?? {})) checkReport(model, field);
  for (const type of Object.values(model.schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) checkList(model, `${type.name}.${field.name}`, field);
  }
}

function scopeOf(model: ReadModel, viewer: PlanRequest['viewer']): StatementScope {
  return new StatementScope(model.catalogue, { variables: {}, viewer, locale: 'en' });
}

/** A report has to be SQL for everybody, whichever of its arguments are given. */
function checkReport(model: ReadModel, field: GraphQLField<unknown, unknown>): void {
  const declaration = rootDeclarationOf(field);
  if (declaration?.kind !== 'report') return;
  for (const scope of [null, NOBODY].map((viewer) => scopeOf(model, viewer))) {
    for (const argument of [undefined, sql`NULL`]) scope.settle(declaration.report({ viewer: scope.viewer, argument: () => argument }));
  }
}

function frameOf(model: ReadModel, type: ReadableType, viewer: PlanRequest['viewer']): Frame {
  const scope = scopeOf(model, viewer);
  return Frame.of(scope, type.table, scope.alias());
}

function checkDeclarations(type: ReadableType, frame: Frame): void {
  const { homes = {}, orders = {}, filters = {}, lookups = {}, pins = {}, defaultOrder = [] } = type.table.options;
  const attempt = (what: string, work: () => unknown): void => {
    try {
      work();
    } catch (error) {
      throw new Error(`${type.type.name}, ${what}: ${(error as Error).message}`, { cause: error });
    }
  };
  attempt('visible', () => frame.visible);
  for (const name of Object.keys(homes)) attempt(`home ${name}`, () => frame.home(name));
  for (const [name, order] of Object.entries(orders))
    attempt(`order ${name}`, () => (typeof order === 'string' ? findOpen(type, frame, order) : order.expression(frame.row, frame.homes)));
  for (const [name, filter] of Object.entries(filters))
    attempt(`filter ${name}`, () => filter.kind !== 'condition' && findOpen(type, frame, filter.path));
  for (const [name, lookup] of Object.entries(lookups)) attempt(`lookup ${name}`, () => frame.scope.settle(lookup(frame.row, sql`NULL`)));
  for (const [name, pin] of Object.entries(pins))
    attempt(`pin ${name}`, () => [frame.find(pin.property), frame.scope.settle(pin.value(frame.row, sql`NULL`))]);
  for (const { field } of defaultOrder) {
    if (!orders[field]) throw new Error(`${type.type.name}: the default order names "${field}", which is not among its orders.`);
  }
  for (const [name, { declaration, home }] of type.fields) {
    const owner = home ? frame.home(home) : frame;
    attempt(`field ${name}`, () => [
      declaration.computed?.(owner.row, frame.scope.viewer, owner.homes),
      declaration.visibleIf?.(owner.row, frame.scope.viewer),
    ]);
  }
}

/** Finds a column that everybody who sees the record may sort and filter by: the order of a list tells what is in it. */
function findOpen({ fields }: ReadableType, frame: Frame, path: string): void {
  frame.find(path);
  for (const { kind, declaration, ...field } of fields.values()) {
    const { property, home } = field as Partial<ValueField>;
    const place = kind === 'value' && property && (home ? `${home}.${property}` : property);
    if (place === path && declaration.visibleIf) throw new Error(`only some may see "${path}", so that nobody can sort or filter by it.`);
  }
}

/** Whether everything that a connection can be filtered and ordered by is declared. */
function checkList(model: ReadModel, name: string, field: GraphQLField<unknown, unknown>): void {
  const entity = readerExtensionsOf(getNamedType(field.type))?.connection?.();
  if (!entity) return;
  const type = model.typeOf(entity);
  for (const { name: argument, type: argumentType } of field.args) {
    const input = getNamedType(argumentType);
    if (argument === 'where' && isInputObjectType(input)) checkWhere(model, name, type, input, new Set());
    if (argument === 'orderBy' && isInputObjectType(input)) checkOrder(name, type, input);
  }
}

function checkWhere(
  model: ReadModel,
  name: string,
  type: ReadableType,
  input: GraphQLInputObjectType,
  checked: Set<GraphQLInputObjectType>,
): void {
  if (checked.has(input)) return;
  checked.add(input);
  for (const { name: filter, type: filterType } of Object.values(input.getFields())) {
    if (['and', 'or', 'not'].includes(filter) || type.table.options.filters?.[filter]) continue;
    const field = type.fields.get(filter);
    if (!field || field.declaration.visibleIf) {
      throw new Error(
        `${name}: ${type.type.name} can't be filtered by "${filter}". Declare it in filters; what only some may see can't be a filter.`,
      );
    }
    const inner = getNamedType(filterType);
    if (field.kind === 'link' && isInputObjectType(inner)) checkWhere(model, name, model.typeOf(field.target), inner, checked);
  }
}

function checkOrder(name: string, { type, table }: ReadableType, input: GraphQLInputObjectType): void {
  const key = getNamedType(input.getFields()['field']?.type);
  if (!isEnumType(key)) return;
  const missing = key.getValues().find(({ value }) => !table.options.orders?.[String(value)]);
  if (missing) throw new Error(`${name}: ${type.name} has no order "${missing.name}".`);
}
