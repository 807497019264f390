import type { AccessDeclaration, Viewer } from '@alliance/access';
import { createHash } from 'node:crypto';
import { render, type Parameter, type Sql } from './sql.js';

/** What a plan runs with. */
export interface PlanRequest {
  /** The operation's variables, coerced. */
  variables: Readonly<Record<string, unknown>>;
  viewer: Viewer;
  /** Language of the answer where the root field names none. */
  locale: string;
  /** The record that a payload stands for. */
  recordId?: string;
  /** The time that the statement is for, the same in all of it; the reader sets it. */
  now?: Date;
  /** Values that several parameters come from, each made once a request. */
  derived?: Map<object, unknown>;
}

/** Stands in JSON text where a value is null against the schema; no JSON text contains it as a character. */
export const MISSING = '\u0001';

/** Bytes that a parameter takes: where its value is found, about seven steps down. Measured. */
const PARAMETER_BYTES = 350;

/** A value that is made at most once a request. */
export function derived<Value>(make: (request: PlanRequest) => Value): (request: PlanRequest) => Value {
  const key = {};
  return (request) => {
    request.derived ??= new Map();
    if (!request.derived.has(key)) request.derived.set(key, make(request));
    return request.derived.get(key) as Value;
  };
}

/**
 * One statement that reads everything an operation, or one root field, selects. It holds the text and where the values of a
 * request are found, and nothing of what it was compiled from: plans are kept.
 */
export class Plan {
  readonly text: string;
  /** Stable for the text, so that a connection prepares it once. */
  readonly name: string;
  private readonly parameters: readonly Parameter[];

  constructor(
    statement: Sql,
    readonly access: readonly AccessDeclaration[],
  ) {
    const { text, parameters } = render(statement);
    this.text = text;
    this.name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    this.parameters = parameters;
  }

  /** The statement's parameters. Throws BAD_USER_INPUT and BAD_CURSOR. */
  values(request: PlanRequest): unknown[] {
    return this.parameters.map((parameter) => parameter.get(request as never));
  }

  /** About as many bytes as the plan takes in memory. */
  get bytes(): number {
    return this.text.length + this.parameters.length * PARAMETER_BYTES;
  }
}
