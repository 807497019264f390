import { sql, type Sql } from './sql.js';

/** Arguments that a PostgreSQL function takes at most. */
const MAX_ARGUMENTS = 100;

/** JSON text that is partly known and partly SQL, put together by `concat`. */
export class TextBuilder {
  private readonly parts: (string | Sql)[] = [];

  add(...parts: (string | Sql)[]): this {
    for (const part of parts) {
      const last = this.parts.length - 1;
      if (typeof part === 'string' && typeof this.parts[last] === 'string') this.parts[last] += part;
      else this.parts.push(part);
    }
    return this;
  }

  build(): Sql {
    return concat(this.parts.map((part) => (typeof part === 'string' ? sql.literal(part) : part)));
  }
}

/** Texts one behind the other. Unlike `||` it takes them in one step, and takes null for nothing. */
export function concat(texts: readonly Sql[]): Sql {
  if (texts.length === 1) return texts[0]!;
  if (texts.length <= MAX_ARGUMENTS) return sql`concat(${sql.join(texts)})`;
  const chunks: Sql[] = [];
  for (let start = 0; start < texts.length; start += MAX_ARGUMENTS) chunks.push(concat(texts.slice(start, start + MAX_ARGUMENTS)));
  return concat(chunks);
}
