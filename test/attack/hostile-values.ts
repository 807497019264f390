import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';

/** A whole number from 0 to `max`. */
export type Draw = (max: number) => number;

/** Texts that mean something to a parser, a database, a browser or a calendar on the way. */
const TEXTS = [
  ...[
    '',
    ' ',
    'a',
    'title',
    '\0',
    'a\0b',
    '\u0001',
    '\n',
    '\u2028',
    '\u202e',
    '\ud800',
    '🚲',
    '%',
    '_',
    '\\',
    "'",
    '"',
    '`',
    '$1',
    '{}',
    '[]',
  ],
  ...['null', 'true', '__proto__', 'constructor', '../..', '%00', '%ff', "'; DROP TABLE practice; --", '<script>alert(1)</script>'],
  ...['[a](javascript:alert(1))', '_1]'.repeat(300), '>'.repeat(2_000), 'x'.repeat(20_000), '😀'.repeat(3_000), `${'['.repeat(500)}x`],
];
const MOMENTS = [
  ...['2027-05-31T09:30:00Z', '9999-12-31T23:59:59-12:00', '9999-12-31T23:59:59.999999999Z', '0001-01-01T00:00:00+14:00'],
  ...['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '10000-01-01T00:00:00Z', '2027-02-29T00:00:00Z', '2027-05-31T09:30:60Z'],
  ...['2027-05-31T24:00:00Z', '+275760-09-13T00:00:00.000Z', '-000001-01-01T00:00:00Z', '2027-05-31', 'infinity', 'now'],
];
const DAYS = ['2027-05-31', '0001-01-01', '0000-01-01', '9999-12-31', '10000-01-01', '2027-02-29', '2028-02-29', '-0001-01-01', 'infinity'];
const NUMBERS = [0, 1, 2, 5, 100, 101, -1, -0, 1.5, 2_147_483_647, 2_147_483_648, -2_147_483_648, 2 ** 53, 1e308, 1e-320];
const DECIMALS = ['0', '1250.50', '-1', '1e3', 'NaN', '99999999999999999999.9999999999', '1'.repeat(40), '٣'];
const ADDRESSES = [
  'https://example.org',
  'http://a',
  'javascript:alert(1)',
  'https://user:pw@x.example',
  'https://[::1',
  'https://xn--a',
  '//x',
];
const MAILS = [
  'a@b.example',
  'a@b',
  'ä@b.example',
  'a@ä.example',
  `${'a'.repeat(250)}@b.example`,
  'a\0@b.example',
  'a@b.example\nbcc:c@d.example',
];
const LOCALES = ['en', 'fi', 'sv', 'de', 'EN', 'en-GB', 'xx', '', 'e'.repeat(40)];

const BY_SCALAR: Readonly<Record<string, readonly unknown[]>> = {
  DateTime: MOMENTS,
  Date: DAYS,
  Int: NUMBERS,
  Float: NUMBERS,
  Boolean: [true, false, 'true', 0],
  Decimal: DECIMALS,
  Long: [...DECIMALS, '9007199254740993', '9'.repeat(19)],
  Url: ADDRESSES,
  EmailAddress: MAILS,
  Locale: LOCALES,
};

/** How deep a made value goes: deeper than a request may. */
const MAX_DEPTH = 5;

/** Values of input types: mostly what the type takes at its edges, now and then what it does not take at all. */
export class HostileValues {
  /** @param ids public ids that exist, so that what is asked for is also found */
  constructor(
    private readonly ids: readonly string[],
    private readonly draw: Draw,
  ) {}

  chance(of: number): boolean {
    return this.draw(of - 1) === 0;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.draw(items.length - 1)]!;
  }

  text(): string {
    return this.pick(TEXTS);
  }

  /** A value of a type, or with a small chance anything else. */
  make(type: GraphQLInputType, depth = 0): unknown {
    if (this.chance(24)) return this.junk();
    if (!isNonNullType(type) && this.chance(6)) return null;
    const nullable = getNullableType(type) as GraphQLInputType;
    if (isListType(nullable)) {
      const length = this.chance(40) ? 101 : this.draw(2);
      return Array.from({ length }, () => this.make(nullable.ofType as GraphQLInputType, depth + 1));
    }
    if (isEnumType(nullable)) return this.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const made: Record<string, unknown> = {};
      for (const field of Object.values(nullable.getFields())) {
        const isWanted = isRequiredInputField(field) ? !this.chance(20) : depth < MAX_DEPTH && this.chance(3);
        if (isWanted) made[field.name] = this.make(field.type, depth + 1);
      }
      if (this.chance(40)) made[this.pick(['__proto__x', 'constructor', 'unknown', ''])] = this.junk();
      return made;
    }
    if (nullable.name === 'ID' || (nullable.name === 'String' && this.chance(4))) return this.id();
    return this.pick(BY_SCALAR[nullable.name] ?? TEXTS);
  }

  /** Anything that JSON can hold. */
  junk(depth = 0): unknown {
    const kind = this.draw(depth > 3 ? 3 : 6);
    if (kind === 0) return this.text();
    if (kind === 1) return this.pick(NUMBERS);
    if (kind === 2) return this.pick([true, false, null]);
    if (kind === 3) return this.pick([...MOMENTS, ...DAYS, ...DECIMALS, ...LOCALES]);
    if (kind === 4) return Array.from({ length: this.draw(3) }, () => this.junk(depth + 1));
    if (kind === 5) return nested(this.pick([3, 25, 400]));
    return { [this.pick(['a', '', 'query', 'constructor', 'toString', 'eq', 'and', '0'])]: this.junk(depth + 1) };
  }

  private id(): string {
    if (this.ids.length > 0 && !this.chance(3)) return this.pick(this.ids);
    const known = this.ids.length > 0 ? this.pick(this.ids) : 'prac_0';
    return this.pick([known.slice(0, -1), `${known}0`, known.toUpperCase(), known.replace(/_.*/, `_${'f'.repeat(32)}`), this.text()]);
  }
}

/** A list in a list in a list. */
function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}
