import type { AccessDeclaration, Viewer } from '@alliance/access';
import { createHash } from 'node:crypto';
import type { FieldArguments } from './reader.options.js';
import { render, type Parameter, type RenderedSql, type Sql, type SqlScope } from './sql.js';

/** What a plan runs with. */
export interface PlanRequest {
  /** The operation's variables, coerced. */
  variables: Readonly<Record<string, unknown>>;
  viewer: Viewer;
  /** Language of the answer where the root field names none. */
  locale: string;
  /** The record that a payload stands for. */
  recordId?: string;
  /** Values that several parameters come from, each made once a request. */
  derived?: Map<object, unknown>;
}

/** Stands in JSON text where a value is null against the schema; no JSON text contains it as a character. */
export const MISSING = '\u0001';

/** A value that is made at most once a request. */
export function derived<Value>(make: (request: PlanRequest) => Value): (request: PlanRequest) => Value {
  const key = {};
  return (request) => {
    request.derived ??= new Map();
    if (!request.derived.has(key)) request.derived.set(key, make(request));
    return request.derived.get(key) as Value;
  };
}

/** The arguments of one field of an operation. */
export interface PlannedArguments {
  readonly parentType: string;
  readonly field: string;
  readonly get: (request: PlanRequest) => Record<string, unknown>;
  /** Whether no variable is in them, so that they are the same in every request. */
  readonly isConstant: boolean;
}

/** One statement that reads everything an operation, or one root field, selects. */
export class Plan {
  readonly text: string;
  /** Stable for the text, so that a connection prepares it once. */
  readonly name: string;
  private readonly getters: ((request: PlanRequest) => unknown)[];
  private constantsAreValid = false;

  constructor(
    statement: Sql,
    scope: SqlScope,
    readonly access: readonly AccessDeclaration[],
    private readonly fields: readonly PlannedArguments[],
  ) {
    const { text, parameters }: RenderedSql = render(statement, scope);
    this.text = text;
    this.name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    this.getters = parameters.map((parameter: Parameter) => parameter.get as (request: PlanRequest) => unknown);
  }

  /** Throws where an argument is not as declared. What holds no variable is looked at once. */
  validate(request: PlanRequest, validateArguments: (field: FieldArguments) => void): void {
    for (const field of this.fields) {
      if (field.isConstant && this.constantsAreValid) continue;
      validateArguments({ parentType: field.parentType, field: field.field, arguments: field.get(request) });
    }
    this.constantsAreValid = true;
  }

  /** The statement's parameters. Throws BAD_USER_INPUT and BAD_CURSOR. */
  values(request: PlanRequest): unknown[] {
    return this.getters.map((get) => get(request));
  }
}
