import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Draw } from './random-operation.js';

/**
 * Values as a client sends them: by where they go (`practice.slug`, `where.city.id.eq`; the longest that fits, `and`, `or` and
 * `not` left out), else by the name of the scalar.
 */
export type RandomValues = Readonly<Record<string, readonly unknown[]>>;

/** Inputs inside one another at most; filters reach one relation deep. */
const MAX_INPUT_DEPTH = 4;
/** Arguments that exactly one of is given. */
const EXCLUSIVE = [
  ['first', 'last'],
  ['id', 'slug'],
] as const;

/** Writes arguments: as literals, or as variables that it declares. */
export class RandomArguments {
  readonly declarations: string[] = [];
  readonly variables: Record<string, unknown> = {};

  constructor(
    private readonly values: RandomValues,
    private readonly draw: Draw,
  ) {}

  write(field: GraphQLField<unknown, unknown>): string {
    const names = new Set(field.args.map(({ name }) => name));
    const left = new Set<string>(['after', 'before'].filter((name) => !this.values[name]));
    for (const pair of EXCLUSIVE) {
      if (pair.every((name) => names.has(name))) left.add(pair[this.draw(1)]!);
    }
    const required = new Set<string>(EXCLUSIVE.flat().filter((name) => names.has(name) && !left.has(name)));
    const written = field.args.flatMap(({ name, type, defaultValue }) => {
      if (left.has(name)) return [];
      if (!required.has(name) && !(isNonNullType(type) && defaultValue === undefined) && this.draw(1) === 0) return [];
      return [`${name}: ${this.value(type, [field.name, name], required.has(name))}`];
    });
    return written.length ? `(${written.join(', ')})` : '';
  }

  boolean(): string {
    const value = this.draw(1) === 0;
    return this.draw(1) ? String(value) : this.variable('Boolean!', value);
  }

  private value(type: GraphQLInputType, path: string[], isRequired: boolean): string {
    const value = this.make(type, path, 0, isRequired || isNonNullType(type));
    return this.draw(2) === 0 ? this.variable(String(type), value) : this.literal(type, value);
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.declarations.length}`;
    this.declarations.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private make(type: GraphQLInputType, path: string[], relations: number, isRequired = isNonNullType(type), depth = 0): unknown {
    if (!isRequired && this.draw(14) === 0) return null;
    const nullable = getNullableType(type) as GraphQLInputType;
    if (isListType(nullable)) {
      const length = this.draw(2);
      return Array.from({ length }, () => this.make(nullable.ofType as GraphQLInputType, path, relations, true, depth));
    }
    if (isInputObjectType(nullable)) return this.object(nullable, path, relations, depth);
    if (isEnumType(nullable)) return this.pick(nullable.getValues()).name;
    const values = this.valuesAt(path) ?? this.values[nullable.name] ?? BUILT_IN[nullable.name];
    if (!values) throw new Error(`There are no values for the scalar ${nullable.name} of ${path.join('.')}.`);
    return this.pick(values);
  }

  private object(type: GraphQLInputObjectType, path: string[], relations: number, depth: number): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const field of Object.values(type.getFields())) {
      const isCombination = ['and', 'or', 'not'].includes(field.name);
      const isRelation = !isCombination && isWhere(field);
      const isDeep = depth >= MAX_INPUT_DEPTH || (isRelation && relations > 0);
      if (!isRequiredInputField(field) && (isDeep || this.draw(isCombination ? 9 : 4) > 0)) continue;
      made[field.name] = this.make(
        field.type,
        isCombination ? path : [...path, field.name],
        relations + (isRelation ? 1 : 0),
        undefined,
        depth + 1,
      );
    }
    return made;
  }

  private literal(type: GraphQLInputType, value: unknown): string {
    if (value === null) return 'null';
    const nullable = getNullableType(type) as GraphQLInputType;
    if (isListType(nullable)) {
      const items = value as unknown[];
      return `[${items.map((item) => this.literal(nullable.ofType as GraphQLInputType, item)).join(', ')}]`;
    }
    if (isInputObjectType(nullable)) {
      const fields = Object.entries(value as Record<string, unknown>);
      return `{ ${fields.map(([name, item]) => `${name}: ${this.literal(nullable.getFields()[name]!.type, item)}`).join(', ')} }`;
    }
    return isEnumType(nullable) ? (value as string) : JSON.stringify(value);
  }

  private valuesAt(path: readonly string[]): readonly unknown[] | undefined {
    const found = path.map((_, start) => path.slice(start).join('.')).find((suffix) => this.values[suffix]);
    return found === undefined ? undefined : this.values[found];
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.draw(items.length - 1)]!;
  }
}

const BUILT_IN: RandomValues = { Int: [0, 1, 2, 3, 5, 17], Boolean: [true, false], Float: [0, 1.5], String: ['', 'a', 'e'] };

/** Whether an input field is the filter of another type. */
function isWhere(field: GraphQLInputField): boolean {
  const type = getNullableType(field.type);
  return isInputObjectType(type) && 'and' in type.getFields();
}
