import { applyDecorators } from '@nestjs/common';
import { ValidateBy, type ValidationArguments, type ValidationOptions } from 'class-validator';
import { decodeId, isLocale, LOCALES } from '@alliance/kernel';
import { markdownTextFault } from './check-markdown.js';
import { isTimeZone } from './format.js';
import { MARKDOWN } from './markdown.js';

/** A validator named `name`; its sentence in every language stands in the catalogue `constraint.messages.ts`. */
function constraint(
  name: string,
  test: (value: unknown, context: ValidationArguments) => boolean,
  limits: unknown[] = [],
  options: ValidationOptions = {},
): PropertyDecorator {
  const validate = (value: unknown, context?: ValidationArguments): boolean => test(value, context!);
  return ValidateBy({ name, constraints: limits, validator: { validate, defaultMessage: () => name } }, options);
}

const absent = (value: unknown): value is null | undefined => value === null || value === undefined;

/**
 * Text without markup on one line, such as a name or a title, of at most `max` characters; null and left out are left to the schema.
 * With `each` the property is a list of such texts.
 */
export function PlainText(max: number, options: Pick<ValidationOptions, 'each'> = {}): PropertyDecorator {
  return applyDecorators(
    PlainLines(max, options),
    constraint('oneLine', (value) => typeof value !== 'string' || !/[\n\t]/.test(value), [], options),
  ) as PropertyDecorator;
}

/** Text without markup, on as many lines as it needs, of at most `max` characters; null and left out are left to the schema. */
export function PlainLines(max: number, options: Pick<ValidationOptions, 'each'> = {}): PropertyDecorator {
  return constraint('plainText', (value) => absent(value) || (typeof value === 'string' && [...value].length <= max), [max], options);
}

/** CommonMark of at most `max` characters, without raw HTML or links other than http, https and mailto. */
export function MarkdownText(max: number): PropertyDecorator {
  return applyDecorators(
    PlainLines(max),
    constraint(MARKDOWN, (value) => typeof value !== 'string' || markdownTextFault(value) === null),
  ) as PropertyDecorator;
}

/** A moment or day later than the one in another property of the same input; either may be missing. */
export function IsAfter(other: string): PropertyDecorator {
  return constraint(
    'isAfter',
    (value, { object }) => {
      const earlier = (object as Record<string, unknown>)[other];
      return absent(value) || absent(earlier) || Number(new Date(value as string)) > Number(new Date(earlier as string));
    },
    [other],
  );
}

/** A name of the IANA time zone database. */
export function IsTimeZone(): PropertyDecorator {
  return constraint('isTimeZone', (value) => absent(value) || (typeof value === 'string' && isTimeZone(value)));
}

/** A language that the product speaks. */
export function IsLocale(): PropertyDecorator {
  return constraint('isLocale', (value) => absent(value) || isLocale(value), [LOCALES.join(', ')]);
}

/** A public id of the type with this prefix. */
export function IsRecordId(prefix: string): PropertyDecorator {
  return constraint('isRecordId', (value) => absent(value) || (typeof value === 'string' && decodeId(value)?.prefix === prefix), [prefix]);
}

/** A page size between 1 and `max`, where given. */
export function IsPageSize(max: number): PropertyDecorator {
  return constraint('isPageSize', (value) => absent(value) || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= max), [
    max,
  ]);
}

/** Exactly one of these properties has a value. Put it on one of them. */
export function ExactlyOneOf(...names: string[]): PropertyDecorator {
  return constraint(
    'exactlyOneOf',
    (_value, { object }) => names.filter((name) => !absent((object as Record<string, unknown>)[name])).length === 1,
    names,
  );
}
