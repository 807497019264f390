import { defineMessages, type Message, type MessageParameters, type UserErrorCode } from '@alliance/kernel';
import type { InputFault } from './check-input.js';
import { CONSTRAINT_MESSAGES, type ConstraintName } from './constraint.messages.js';

interface ConstraintDescription {
  code: UserErrorCode;
  text: Message;
}

/** Codes other than INVALID. */
const CODES: Partial<Record<ConstraintName, UserErrorCode>> = {
  plainText: 'TOO_LONG',
  maxLength: 'TOO_LONG',
  isNotEmpty: 'REQUIRED',
  isDefined: 'REQUIRED',
  arrayNotEmpty: 'REQUIRED',
  exactlyOneOf: 'REQUIRED',
  arrayMaxSize: 'LIMIT',
  markdownMarks: 'LIMIT',
  markdownNesting: 'LIMIT',
};

const declared = new Map<string, ConstraintDescription>();

/** Tells what a library's own constraint says where it is broken. `{field}`, `{limit}` and `{limit2}` can be used. */
export function describeConstraint(name: string, text: Message, code: UserErrorCode = 'INVALID'): void {
  declared.set(name, { text, code });
}

/** Code, sentence and parameters of a fault. */
export function describeFault({ path, constraint, limits }: InputFault): ConstraintDescription & { parameters: MessageParameters } {
  const name = constraint as ConstraintName;
  const known = CONSTRAINT_MESSAGES[name] as Message | undefined;
  const own: ConstraintDescription = { code: CODES[name] ?? 'INVALID', text: known ?? CONSTRAINT_MESSAGES.custom };
  return { ...(declared.get(constraint) ?? own), parameters: { field: fieldOf(path), ...limitsOf(constraint, limits) } };
}

/** The name of the field: the last part of the path that is not a list index. */
function fieldOf(path: string[]): string {
  return path.findLast((part) => !/^\d+$/.test(part)) ?? '';
}

function limitsOf(constraint: string, limits: unknown[]): MessageParameters {
  if (constraint === 'exactlyOneOf') return { limit: limits.join(', ') };
  const [limit, limit2] = limits.map((part) =>
    Array.isArray(part) ? part.join(', ') : part instanceof Date ? part.toISOString() : String(part),
  );
  return { ...(limit !== undefined && { limit }), ...(limit2 !== undefined && { limit2 }) };
}

/** What a newer revision means for whoever sent an older one. */
export const CONFLICT_MESSAGE = defineMessages({
  conflict: {
    en: 'Somebody saved revision {current} while you worked on revision {expected}. Nothing was changed: compare both and send again with the new revision.',
    fi: 'Joku tallensi version {current}, kun muokkasit versiota {expected}. Mitään ei muutettu: vertaa versioita ja lähetä uudelleen uudella versionumerolla.',
    sv: 'Någon sparade revision {current} medan du arbetade med revision {expected}. Ingenting ändrades: jämför båda och skicka igen med den nya revisionen.',
    de: 'Jemand hat Revision {current} gespeichert, während Sie an Revision {expected} arbeiteten. Es wurde nichts geändert: Vergleichen Sie beide und senden Sie erneut mit der neuen Revision.',
  },
}).conflict;
