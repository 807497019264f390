import { GraphQLError } from 'graphql';

const VARIABLE_FAULT = /^Variable "\$(\w+)" got invalid value /;
const PATH = / at "([\w.[\]]+)"$/;

/** Where GraphQL's own types repeat what they got; a sentence of a scalar of ours never does. */
const REPEATED_VALUES: [RegExp, string][] = [
  [/^(\w+ cannot represent [\w -]*value|Enum "\w+" cannot represent non-string value): [^]*$/, '$1.'],
  [/^Value "[^]*" does not exist in "(\w+)" enum\./, 'The value does not exist in "$1" enum.'],
];

/**
 * The message of an error without the value that a variable held: that may be personal, and messages are shown and logged on
 * the way. Name, path and reason stay. `causes` are the error and those that it was made of.
 */
export function withoutVariableValue(message: string, causes: readonly unknown[]): string {
  const name = VARIABLE_FAULT.exec(message)?.[1];
  if (name === undefined) return message;
  const reason = causes.find(
    (cause): cause is GraphQLError => cause instanceof GraphQLError && message.endsWith(`; ${cause.message}`),
  )?.message;
  if (reason === undefined) return `Variable "$${name}" got an invalid value.`;
  const path = PATH.exec(message.slice(0, -reason.length - 2))?.[1];
  return `Variable "$${name}" got an invalid value${path ? ` at "${path}"` : ''}; ${plainReason(reason)}`;
}

function plainReason(reason: string): string {
  return REPEATED_VALUES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), reason);
}
