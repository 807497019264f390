/** What a statement is compiled in: names tables and gives aliases. Only the compiler makes one. */
export interface SqlScope {
  /** A fresh table alias. */
  alias(): string;
  /** The row of an entity under an alias. */
  row(entity: Function, alias: string): Record<string, Sql>;
  /** The quoted name of an entity's table. */
  table(entity: Function): string;
  /** What somebody may see of an entity. */
  visible(entity: Function, alias: string): Sql;
}

/**
 * A value of a statement that is only known when the plan runs, read from the request. Plans keep their parameters: one must hold
 * on to nothing of what is being compiled.
 */
export abstract class Parameter {
  abstract get(request: never): unknown;
}

/** A parameter that a function reads. */
export class ReadParameter extends Parameter {
  constructor(readonly get: (request: never) => unknown) {
    super();
  }
}

/** A piece that is only known inside a statement. */
export class Deferred {
  constructor(readonly build: (scope: SqlScope) => Sql) {}
}

export type SqlPiece = string | Parameter | Deferred;

/** A fragment of SQL: text of the code, and parameters. A value can't become text. */
export class Sql {
  constructor(readonly pieces: readonly SqlPiece[]) {}

  /** Whether nothing is written here. */
  get isEmpty(): boolean {
    return this.pieces.every((piece) => piece === '');
  }
}

/** Text and parameters of a finished statement; a parameter used twice is sent once. */
export interface RenderedSql {
  text: string;
  parameters: Parameter[];
}

function tag(texts: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  const pieces: SqlPiece[] = [];
  texts.forEach((text, index) => {
    if (text) pieces.push(text);
    if (index < values.length) pushValue(pieces, values[index]);
  });
  return new Sql(pieces);
}

function pushValue(pieces: SqlPiece[], value: unknown): void {
  if (value instanceof Sql) pieces.push(...value.pieces);
  else if (value instanceof Parameter || value instanceof Deferred) pieces.push(value);
  else pieces.push(constant(value));
}

function constant(value: unknown): Parameter {
  return new ReadParameter(() => value);
}

/**
 * Writes a fragment: an interpolated {@link Sql} is inlined, anything else becomes a bound parameter.
 *
 * Write constants of the code (a state, a kind) as text inside the template: PostgreSQL then matches partial indexes with them.
 */
export const sql = Object.assign(tag, {
  /** No text at all. */
  empty: new Sql([]),
  /** Text as it stands. Only for constants of the code, never for anything that came from outside. */
  raw: (text: string): Sql => new Sql([text]),
  /** A quoted name, such as of a column. Only for names of the code. */
  identifier: (...names: string[]): Sql => new Sql([names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')]),
  /** A quoted string. Only for constants of the code such as names checked by the GraphQL grammar. */
  literal: (text: string): Sql => new Sql([`'${text.replaceAll("'", "''")}'`]),
  /** Fragments with something between them. */
  join: (fragments: readonly Sql[], separator = ', '): Sql =>
    new Sql(fragments.flatMap((fragment, index) => (index ? [separator, ...fragment.pieces] : fragment.pieces))),
  /** All of the conditions; true where there is none. */
  and: (conditions: readonly Sql[]): Sql => combine(conditions, ' AND ', 'true'),
  /** One of the conditions; false where there is none. */
  or: (conditions: readonly Sql[]): Sql => combine(conditions, ' OR ', 'false'),
});

function combine(conditions: readonly Sql[], operator: string, none: string): Sql {
  const written = conditions.filter((condition) => !condition.isEmpty);
  if (written.length === 0) return sql.raw(none);
  if (written.length === 1) return written[0]!;
  return sql`(${sql.join(
    written.map((condition) => sql`(${condition})`),
    operator,
  )})`;
}

/** The fragment with everything in it that is only known inside a statement. */
export function settled(fragment: Sql, scope: SqlScope): Sql {
  if (!fragment.pieces.some((piece) => piece instanceof Deferred)) return fragment;
  return new Sql(fragment.pieces.flatMap((piece) => (piece instanceof Deferred ? settled(piece.build(scope), scope).pieces : [piece])));
}

/** Writes a fragment out with numbered parameters. */
export function render(fragment: Sql): RenderedSql {
  const parameters: Parameter[] = [];
  const numbers = new Map<Parameter, number>();
  const write = (piece: SqlPiece): string => {
    if (typeof piece === 'string') return piece;
    // A part that is built this late could use neither joins nor the language of its place.
    if (piece instanceof Deferred) throw new Error('A declared expression was not settled.');
    let number = numbers.get(piece);
    if (!number) {
      number = parameters.push(piece);
      numbers.set(piece, number);
    }
    return `$${number}`;
  };
  return { text: fragment.pieces.map(write).join(''), parameters };
}
