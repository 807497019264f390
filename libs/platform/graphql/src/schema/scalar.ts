import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badUserInput, isLocale, LOCALES } from '@alliance/kernel';
import { jsonString, sql, type JsonText, type Sql } from '@alliance/reader';
import { isCalendarDate, isEmailAddress, isHttpUrl, parseDateTime } from '../validation/format.js';
import { SCALAR_MESSAGES } from './scalar.messages.js';

interface ScalarOptions {
  name: keyof typeof SCALAR_MESSAGES;
  description: string;
  specifiedByURL?: string;
  /** The value that services get; undefined where the text is none of this scalar. */
  parse: (text: string) => unknown;
  serialize?: (value: unknown) => unknown;
  /** From a column's SQL to the SQL of JSON text equal to what `serialize` makes of it. */
  json?: JsonText;
}

const quoted = (expression: Sql): Sql => sql`'"' || ${expression} || '"'`;

/** A scalar that travels as a string. What it cannot take is BAD_USER_INPUT and says what is expected. */
function stringScalar({
  name,
  description,
  specifiedByURL,
  parse,
  serialize = String,
  json = jsonString,
}: ScalarOptions): GraphQLScalarType {
  const parseText = (value: unknown): unknown => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined) throw badUserInput(SCALAR_MESSAGES[name]);
    return parsed;
  };
  return new GraphQLScalarType({
    name,
    description,
    ...(specifiedByURL && { specifiedByURL }),
    serialize,
    parseValue: parseText,
    parseLiteral: (node: ValueNode) => parseText(node.kind === Kind.STRING ? node.value : undefined),
    extensions: { reader: { json } },
  });
}

const matching = (test: (text: string) => boolean) => (text: string) => (test(text) ? text : undefined);

export const DateTimeScalar = stringScalar({
  name: 'DateTime',
  description: 'A moment in time as RFC 3339 writes it, such as `2027-05-31T09:30:00.000Z`. Answers are in UTC with milliseconds.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  parse: (text) => parseDateTime(text) ?? undefined,
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  json: (expression) => quoted(sql`to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`),
});

export const DateScalar = stringScalar({
  name: 'Date',
  description: 'A day of the calendar, such as `2027-05-31`, without a time of day.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parse: matching(isCalendarDate),
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  json: (expression) => quoted(sql`to_char((${expression})::date, 'YYYY-MM-DD')`),
});

export const LocaleScalar = stringScalar({
  name: 'Locale',
  description: `A language as a BCP 47 tag, one of ${LOCALES.map((locale) => `\`${locale}\``).join(', ')}.`,
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  parse: matching(isLocale),
});

export const UrlScalar = stringScalar({
  name: 'Url',
  description: 'An absolute address on the web that starts with `https://` or `http://`.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  // An apostrophe is allowed in addresses, and ends them in some pages: encoded it leads to the same place.
  parse: (text) => (isHttpUrl(text) ? text.replaceAll("'", '%27') : undefined),
});

export const MarkdownScalar = stringScalar({
  name: 'Markdown',
  description: 'Text in CommonMark, without raw HTML; links lead to http, https or mailto addresses only.',
  specifiedByURL: 'https://spec.commonmark.org/',
  parse: (text) => text,
});

export const EmailAddressScalar = stringScalar({
  name: 'EmailAddress',
  description: 'An e-mail address, such as `name@example.org`.',
  specifiedByURL: 'https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address',
  parse: matching(isEmailAddress),
});

export const CountryCodeScalar = stringScalar({
  name: 'CountryCode',
  description: 'A country as two capital letters of ISO 3166-1, such as `FI`.',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  parse: matching((text) => /^[A-Z]{2}$/.test(text)),
});

export const DecimalScalar = stringScalar({
  name: 'Decimal',
  description: 'An exact decimal number as a string, such as `"1250.50"`, so that no digit is lost. Used for money.',
  parse: matching((text) => /^-?(0|[1-9]\d{0,19})(\.\d{1,10})?$/.test(text)),
});

export const LongScalar = stringScalar({
  name: 'Long',
  description: 'An exact whole number of up to 18 digits as a string, such as `"9007199254740993"`.',
  parse: matching((text) => /^-?(0|[1-9]\d{0,17})$/.test(text)),
});
