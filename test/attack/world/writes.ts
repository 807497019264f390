import type { Draw } from '@alliance/reader/testing';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Names } from './world.js';

/** Values as a client sends them, by the name of their scalar. */
const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  String: ['zqa', 'Text', 'en', ''],
  Markdown: ['Some *text*', ''],
  Int: [1, 2, 0],
  Float: [60.2],
  Long: ['1'],
  Decimal: ['1.5'],
  Boolean: [true, false],
  Locale: ['en', 'fi', 'sv'],
  Url: ['https://example.org/'],
  EmailAddress: ['somebody@people.example'],
  CountryCode: ['FI'],
  Date: ['2026-05-01'],
  DateTime: ['2098-01-01T00:00:00Z'],
};

/** Writes inputs of mutations about records that the sender has nothing to do with. */
export class ForeignInputs {
  /**
   * @param there records of another city and another person, by type
   * @param revisionOf the revision that a record has, by its public id
   */
  constructor(
    private readonly there: Names['ids'],
    private readonly revisionOf: ReadonlyMap<string, number>,
    private readonly draw: Draw,
  ) {}

  write(mutation: GraphQLField<unknown, unknown>): Record<string, unknown> {
    const input = this.object(getNamedType(mutation.args[0]!.type) as GraphQLInputObjectType, mutation.name);
    const revision = this.revisionOf.get(input['id'] as string);
    // A stale revision would be told before anything else of some.
    if ('expectedRevision' in input && revision !== undefined) input['expectedRevision'] = revision;
    return input;
  }

  private object(type: GraphQLInputObjectType, mutation: string): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const { name, type: fieldType } of Object.values(type.getFields())) {
      const isNeeded = isNonNullType(fieldType) || name === 'id' || name === 'cityId' || name === 'expectedRevision';
      if (name === 'idempotencyKey' || (!isNeeded && this.draw(1) === 0)) continue;
      made[name] = this.value(fieldType, name, mutation);
    }
    return made;
  }

  private value(type: GraphQLInputType, field: string, mutation: string): unknown {
    const nullable = getNullableType(type) as GraphQLInputType;
    if (isListType(nullable)) return [this.value(nullable.ofType as GraphQLInputType, field, mutation)];
    if (isInputObjectType(nullable)) return this.object(nullable, mutation);
    if (isEnumType(nullable)) return this.pick(nullable.getValues()).name;
    const scalar = getNamedType(nullable).name;
    if (scalar === 'ID') return this.pick(this.idsFor(field, mutation));
    const values = SCALARS[scalar];
    if (!values) throw new Error(`Say in SCALARS of test/attack/world/writes.ts what a ${scalar} looks like.`);
    return this.pick(values);
  }

  /** `practiceId` is an id of a practice; the `id` of `updatePractice` too; where the name says nothing, any record will do. */
  private idsFor(field: string, mutation: string): readonly string[] {
    const isOwn = field === 'id' || field === 'ids';
    const name = isOwn ? mutation : field.replace(/Ids?$/, '');
    const found = Object.entries(this.there)
      .map(([type, ids]) => ({ ids, length: this.overlap(type, name, isOwn) }))
      .filter(({ length, ids }) => length > 0 && ids.length > 0)
      .sort((a, b) => b.length - a.length)[0];
    return found?.ids ?? Object.values(this.there).flat();
  }

  /** How many letters of a type's name, from one of its words to its end, stand in the name of a mutation, or are the end of a field's. */
  private overlap(type: string, name: string, isWithin: boolean): number {
    const words = type.match(/[A-Z][a-z]+/g)!;
    const lower = name.toLowerCase();
    const ends = words.map((_word, index) => words.slice(index).join('').toLowerCase());
    return Math.max(0, ...ends.filter((end) => (isWithin ? lower.includes(end) : lower.endsWith(end))).map(({ length }) => length));
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.draw(items.length - 1)]!;
  }
}
