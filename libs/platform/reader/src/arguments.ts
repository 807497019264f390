import { decodeId } from '@alliance/kernel';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  valueFromAST,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type ListValueNode,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';
import { listOf, objectOf, partOf, valueAt, type Source } from './argument-source.js';
import type { PlanRequest } from './plan.js';

/**
 * An argument with its structure known and its values open: a plan is compiled from the structure and gets the values from the
 * request. Lists of plain values are one value.
 */
export type Argument = { readonly source: Source } & (
  | { readonly kind: 'null' | 'value' }
  | { readonly kind: 'list'; readonly items: readonly Argument[] }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Argument> }
);

export type Arguments = ReadonlyMap<string, Argument>;

const NULL: Argument = { kind: 'null', source: { constant: null } };

/** The arguments of a field, those with default values included. What isn't given is missing. */
export function argumentsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode, variables: PlanRequest['variables']): Arguments {
  const given = new Map(node.arguments?.map((argument) => [argument.name.value, argument.value]));
  return fieldsOf(definition.args, given, variables);
}

/** The plain value of an argument in a request, as a resolver would get it. */
export function valueOf(argument: Argument, request: PlanRequest): unknown {
  return valueAt(argument.source, request);
}

function fieldsOf(
  declared: readonly (GraphQLArgument | GraphQLInputField)[],
  given: ReadonlyMap<string, ValueNode>,
  variables: PlanRequest['variables'],
): Arguments {
  const found = new Map<string, Argument>();
  for (const { name, type, defaultValue } of declared) {
    const argument = fromNodeOrDefault(type, given.get(name), defaultValue, variables);
    if (argument) found.set(name, argument);
  }
  return found;
}

function fromNodeOrDefault(
  type: GraphQLInputType,
  node: ValueNode | undefined,
  defaultValue: unknown,
  variables: PlanRequest['variables'],
): Argument | undefined {
  const isGiven = node && !(node.kind === 'Variable' && !(node.name.value in variables));
  if (isGiven) return fromNode(type, node, variables);
  return defaultValue === undefined ? undefined : fromValue(type, defaultValue, { constant: defaultValue });
}

function fromNode(type: GraphQLInputType, node: ValueNode, variables: PlanRequest['variables']): Argument {
  if (node.kind === 'Variable') return fromValue(type, variables[node.name.value], { path: [node.name.value] });
  if (node.kind === 'NullValue') return NULL;
  const nullable = getNullableType(type) as GraphQLInputType;
  if (isListType(nullable)) return fromListNode(nullable.ofType as GraphQLInputType, node, variables);
  if (isInputObjectType(nullable)) {
    const given = new Map((node as ObjectValueNode).fields.map((field) => [field.name.value, field.value]));
    const fields = fieldsOf(Object.values(nullable.getFields()), given, variables);
    return { kind: 'object', fields, source: objectOf(new Map([...fields].map(([name, { source }]) => [name, source]))) };
  }
  return { kind: 'value', source: { constant: valueFromAST(node, nullable) } };
}

function fromListNode(itemType: GraphQLInputType, node: ValueNode, variables: PlanRequest['variables']): Argument {
  const nodes = node.kind === 'ListValue' ? (node as ListValueNode).values : [node];
  const items = nodes.map((item) => fromNodeOrDefault(itemType, item, null, variables)!);
  const source = listOf(items.map((item) => item.source));
  return isInputObjectType(getNamedType(itemType)) ? { kind: 'list', items, source } : { kind: 'value', source };
}

/** A value that is already coerced. */
function fromValue(type: GraphQLInputType, value: unknown, source: Source): Argument {
  if (value === null || value === undefined) return NULL;
  const nullable = getNullableType(type) as GraphQLInputType;
  if (isListType(nullable) && !Array.isArray(value)) return fromValue(type, [value], listOf([source]));
  if (!isInputObjectType(getNamedType(nullable))) return { kind: 'value', source };
  if (isListType(nullable)) {
    const itemType = nullable.ofType as GraphQLInputType;
    return { kind: 'list', items: (value as unknown[]).map((item, index) => fromValue(itemType, item, partOf(source, index))), source };
  }
  const fields = new Map<string, Argument>();
  if (isInputObjectType(nullable)) {
    for (const { name, type: fieldType } of Object.values(nullable.getFields())) {
      if (!Object.hasOwn(value, name)) continue;
      fields.set(name, fromValue(fieldType, (value as Record<string, unknown>)[name], partOf(source, name)));
    }
  }
  return { kind: 'object', fields, source };
}

/**
 * What a plan depends on in a coerced value: which parts are there, what is null, enum values, booleans and the prefixes of ids.
 * Other values are the same in shape.
 */
export function shapeOf(type: GraphQLInputType, value: unknown, isPrefix: (prefix: string) => boolean): string {
  if (value === undefined) return '-';
  if (value === null) return 'n';
  const nullable = getNullableType(type) as GraphQLInputType;
  if (isListType(nullable)) {
    const itemType = nullable.ofType as GraphQLInputType;
    const items = [value].flat(1).map((item) => shapeOf(itemType, item, isPrefix));
    return `[${isInputObjectType(getNamedType(itemType)) ? items.join() : [...new Set(items)].sort().join()}]`;
  }
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(({ name }) => Object.hasOwn(value, name));
    return `{${fields.map(({ name, type: fieldType }) => `${name}:${shapeOf(fieldType, (value as Record<string, unknown>)[name], isPrefix)}`).join()}}`;
  }
  if (isEnumType(nullable)) return nullable.serialize(value) as string;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (nullable.name !== 'ID') return 's';
  const prefix = decodeId(String(value))?.prefix;
  return prefix && isPrefix(prefix) ? prefix : '?';
}
