import type { Type } from '@nestjs/common';
import { getMetadataStorage, type ValidationArguments } from 'class-validator';
import { fieldsOf, inputNameOf } from '../schema/nest-metadata.js';
import { unreadableTexts } from './input-tree.js';
import { MARKDOWN } from './markdown.js';

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
  targetName: string;
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

/** Every fault of an input: characters that people can't read, then what breaks the class-validator decorators of its classes, but for Markdown. */
export function checkInput(target: Type | undefined, input: object): InputFault[] {
  const unreadable = unreadableTexts(input).map(({ path, character }) => ({ path, constraint: 'unreadable', limits: [character] }));
  const broken = [...placesOf(target, input)]
    .filter(({ check }) => check.constraint !== MARKDOWN)
    .flatMap(({ check, object, path }) =>
      failures(check, object).map((rest) => ({ path: [...path, ...rest], constraint: check.constraint, limits: check.limits })),
    );
  return [...unreadable, ...broken];
}

/** A constraint together with a value that it speaks of. */
interface Place {
  check: Check;
  object: Record<string, unknown>;
  path: string[];
}

/** Every place of an input that a constraint speaks of. */
export function* placesOf(target: Type | undefined, input: object, path: string[] = []): Generator<Place> {
  if (!target) return;
  const object = input as Record<string, unknown>;
  const { checks, conditions, nested } = checkedClassOf(target);
  for (const check of checks) {
    const value = object[check.property];
    if (value === undefined && !ABOUT_UNDEFINED.has(check.constraint)) continue;
    if (value === null && !ABOUT_NULL.has(check.constraint)) continue;
    if (conditions.get(check.property)?.some((condition) => !condition(object, value))) continue;
    yield { check, object, path: [...path, check.property] };
  }
  for (const { property, target: nestedTarget } of nested) {
    const value = object[property];
    if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) yield* nestedPlaces(nestedTarget, entry, [...path, property, String(index)]);
    } else yield* nestedPlaces(nestedTarget, value, [...path, property]);
  }
}

function* nestedPlaces(target: Type, value: unknown, path: string[]): Generator<Place> {
  if (value !== null && typeof value === 'object') yield* placesOf(target, value, path);
}

/** What follows the property in the paths of a check's failures: nothing, or the indices of the bad entries of a list. */
function failures(check: Check, object: Record<string, unknown>): string[][] {
  const { property, targetName, limits: constraints } = check;
  const value = object[property];
  const passes = (one: unknown): boolean => check.test(one, { value: one, object, property, constraints, targetName });
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
      checked.checks.push({
        targetName: target.name,
        property,
        constraint: metadata.name ?? 'custom',
        limits: limits as unknown[],
        each,
        test,
      });
    }
  }
  for (const { name, type } of fieldsOf(target)) {
    if (inputNameOf(type)) checked.nested.push({ property: name, target: type as Type });
  }
  checkedClasses.set(target, checked);
  return checked;
}
