import type { Type } from '@nestjs/common';
import { getMetadataStorage, type ValidationArguments } from 'class-validator';
import { fieldsOf, inputNameOf } from '../schema/nest-metadata.js';
import { controlCharacterPaths } from './input-tree.js';

/** A value that breaks a declared constraint. */
export interface InputFault {
  /** Way to the value, list indices included. */
  path: string[];
  /** Name of the constraint, such as `maxLength`. */
  constraint: string;
  /** What the constraint was declared with, such as `[200]`. */
  limits: unknown[];
}

interface Check {
  property: string;
  constraint: string;
  limits: unknown[];
  each: boolean;
  test: (value: unknown, context: ValidationArguments) => boolean;
}

interface CheckedClass {
  checks: Check[];
  /** Per property: the conditions of `@IsOptional` and `@ValidateIf`. */
  conditions: Map<string, ((object: unknown, value: unknown) => boolean)[]>;
  nested: { property: string; target: Type }[];
}

/** Constraints that speak of values that are missing; all others are left alone where there is no value. */
const ABOUT_NULL = new Set(['isDefined', 'isNotEmpty', 'exactlyOneOf']);
const ABOUT_UNDEFINED = new Set(['isDefined', 'exactlyOneOf']);

const checkedClasses = new Map<Type, CheckedClass>();

/** Every fault of an input: texts with control characters, then what breaks the class-validator decorators of its classes. */
export function checkInput(target: Type | undefined, input: object): InputFault[] {
  const unclean = controlCharacterPaths(input).map((path) => ({ path, constraint: 'controlCharacter', limits: [] }));
  return target ? [...unclean, ...checkObject(target, input as Record<string, unknown>, [])] : unclean;
}

function checkObject(target: Type, object: Record<string, unknown>, path: string[]): InputFault[] {
  const { checks, conditions, nested } = checkedClassOf(target);
  const own = checks.flatMap((check): InputFault[] => {
    const value = object[check.property];
    if (value === undefined && !ABOUT_UNDEFINED.has(check.constraint)) return [];
    if (value === null && !ABOUT_NULL.has(check.constraint)) return [];
    if (!conditions.get(check.property)?.every((condition) => condition(object, value)) && conditions.has(check.property)) return [];
    return failures(check, target, object, value).map((rest) => ({
      path: [...path, check.property, ...rest],
      constraint: check.constraint,
      limits: check.limits,
    }));
  });
  const below = nested.flatMap(({ property, target: nestedTarget }) => {
    const value = object[property];
    if (Array.isArray(value)) {
      return value.flatMap((entry: unknown, index) => checkNested(nestedTarget, entry, [...path, property, String(index)]));
    }
    return checkNested(nestedTarget, value, [...path, property]);
  });
  return [...own, ...below];
}

function checkNested(target: Type, value: unknown, path: string[]): InputFault[] {
  return value !== null && typeof value === 'object' ? checkObject(target, value as Record<string, unknown>, path) : [];
}

/** What follows the property in the paths of a check's failures: nothing, or the indices of the bad entries of a list. */
function failures(check: Check, target: Type, object: object, value: unknown): string[][] {
  const passes = (one: unknown): boolean =>
    check.test(one, { value: one, object, property: check.property, constraints: check.limits, targetName: target.name });
  if (!check.each || !Array.isArray(value)) return passes(value) ? [] : [[]];
  return value.flatMap((entry: unknown, index) => (passes(entry) ? [] : [[String(index)]]));
}

function checkedClassOf(target: Type): CheckedClass {
  const known = checkedClasses.get(target);
  if (known) return known;
  const storage = getMetadataStorage();
  const checked: CheckedClass = { checks: [], conditions: new Map(), nested: [] };
  for (const metadata of storage.getTargetValidationMetadatas(target, '', false, false)) {
    const { propertyName: property, constraints: limits = [], each } = metadata;
    if (metadata.type === 'conditionalValidation') {
      const condition = limits[0] as (object: unknown, value: unknown) => boolean;
      checked.conditions.set(property, [...(checked.conditions.get(property) ?? []), condition]);
    }
    for (const { instance } of metadata.constraintCls ? storage.getTargetValidatorConstraints(metadata.constraintCls) : []) {
      const test = (value: unknown, context: ValidationArguments): boolean => {
        const passed = instance.validate(value, context);
        if (typeof passed !== 'boolean') throw new Error(`${target.name}.${property}: a constraint must answer at once, without waiting.`);
        return passed;
      };
      checked.checks.push({ property, constraint: metadata.name ?? 'custom', limits: limits as unknown[], each, test });
    }
  }
  for (const { name, type } of fieldsOf(target)) {
    if (inputNameOf(type)) checked.nested.push({ property: name, target: type as Type });
  }
  checkedClasses.set(target, checked);
  return checked;
}
