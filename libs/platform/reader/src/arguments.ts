import { decodeId } from '@alliance/kernel';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  valueFromAST,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type ListValueNode,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';
import type { PlanRequest } from './plan.js';

/**
 * An argument with its structure known and its values open: a plan is compiled from the structure and gets the values from the
 * request. Lists of plain values are one value.
 */
export type Argument =
  | { readonly kind: 'null' }
  | { readonly kind: 'value'; readonly get: (request: PlanRequest) => unknown }
  | { readonly kind: 'list'; readonly items: readonly Argument[] }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Argument> };

export type Arguments = ReadonlyMap<string, Argument>;

type Getter = (request: PlanRequest) => unknown;

/** The arguments of a field, those with default values included. What isn't given is missing. */
export function argumentsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode, variables: PlanRequest['variables']): Arguments {
  const given = new Map(node.arguments?.map((argument) => [argument.name.value, argument.value]));
  const found = new Map<string, Argument>();
  for (const { name, type, defaultValue } of definition.args) {
    const argument = fromNodeOrDefault(type, given.get(name), defaultValue, variables);
    if (argument) found.set(name, argument);
  }
  return found;
}

/** The plain value of an argument in a request, as a resolver would get it. */
export function valueOf(argument: Argument, request: PlanRequest): unknown {
  switch (argument.kind) {
    case 'null':
      return null;
    case 'value':
      return argument.get(request);
    case 'list':
      return argument.items.map((item) => valueOf(item, request));
    case 'object':
      return valuesOf(argument.fields, request);
  }
}

function valuesOf(fields: Arguments, request: PlanRequest): Record<string, unknown> {
  return Object.fromEntries([...fields].map(([name, argument]) => [name, valueOf(argument, request)]));
}

function fromNodeOrDefault(
  type: GraphQLInputType,
  node: ValueNode | undefined,
  defaultValue: unknown,
  variables: PlanRequest['variables'],
): Argument | undefined {
  const isGiven = node && !(node.kind === 'Variable' && !(node.name.value in variables));
  if (isGiven) return fromNode(type, node, variables);
  return defaultValue === undefined ? undefined : fromValue(type, defaultValue, () => defaultValue);
}

function fromNode(type: GraphQLInputType, node: ValueNode, variables: PlanRequest['variables']): Argument {
  if (node.kind === 'Variable') {
    const name = node.name.value;
    return fromValue(type, variables[name], (request) => request.variables[name]);
  }
  if (node.kind === 'NullValue') return { kind: 'null' };
  const nullable = getNullableType(type) as GraphQLInputType;
  if (isListType(nullable)) return fromListNode(nullable.ofType as GraphQLInputType, node, variables);
  if (isInputObjectType(nullable)) {
    const given = new Map((node as ObjectValueNode).fields.map((field) => [field.name.value, field.value]));
    const fields = new Map<string, Argument>();
    for (const field of Object.values(nullable.getFields())) {
      const argument = fromNodeOrDefault(field.type, given.get(field.name), field.defaultValue, variables);
      if (argument) fields.set(field.name, argument);
    }
    return object(fields);
  }
  const constant: unknown = valueFromAST(node, nullable);
  return { kind: 'value', get: () => constant };
}

function fromListNode(itemType: GraphQLInputType, node: ValueNode, variables: PlanRequest['variables']): Argument {
  const nodes = node.kind === 'ListValue' ? (node as ListValueNode).values : [node];
  const items = nodes.map((item) => fromNodeOrDefault(itemType, item, null, variables)!);
  if (isInputObjectType(getNamedType(itemType))) return list(items);
  return {
    kind: 'value',
    get: (request) => items.map((item) => valueOf(item, request)),
  };
}

function fromValue(type: GraphQLInputType, value: unknown, get: Getter): Argument {
  if (value === null || value === undefined) return { kind: 'null' };
  const nullable = getNullableType(type) as GraphQLInputType;
  if (!isInputObjectType(getNamedType(nullable))) {
    if (isListType(nullable) && !Array.isArray(value)) return { kind: 'value', get: (request) => [get(request)] };
    return { kind: 'value', get };
  }
  if (isListType(nullable)) {
    const itemType = nullable.ofType as GraphQLInputType;
    const inner = (request: PlanRequest): unknown[] => [get(request)].flat(1);
    return list([value].flat(1).map((item, index) => fromValue(itemType, item, (request) => inner(request)[index])));
  }
  const fields = new Map<string, Argument>();
  if (isInputObjectType(nullable)) {
    for (const field of Object.values(nullable.getFields())) {
      if (!Object.hasOwn(value, field.name)) continue;
      const inner = (request: PlanRequest): unknown => (get(request) as Record<string, unknown>)[field.name];
      fields.set(field.name, fromValue(field.type, (value as Record<string, unknown>)[field.name], inner));
    }
  }
  return object(fields);
}

function object(fields: Map<string, Argument>): Argument {
  return { kind: 'object', fields };
}

function list(items: Argument[]): Argument {
  return { kind: 'list', items };
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
