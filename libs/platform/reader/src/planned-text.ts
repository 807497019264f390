import type { FormattedExecutionResult } from 'graphql';

/** The finished JSON text of `data`, as the database made it. */
export class PlannedText {
  constructor(readonly text: string) {}

  /** For whoever needs the values after all (logs, tests, a plugin). */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Writes a result out; a {@link PlannedText} goes in untouched. For Apollo's `stringifyResult`. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, errors, extensions, ...rest } = result;
  if (!((data as unknown) instanceof PlannedText)) return JSON.stringify(result);
  const others = JSON.stringify({ ...rest, extensions });
  const { text } = data as unknown as PlannedText;
  return `{${errors ? `"errors":${JSON.stringify(errors)},` : ''}"data":${text}${others === '{}' ? '' : `,${others.slice(1, -1)}`}}`;
}
