import type { PlanRequest } from './plan.js';

/**
 * Where a request has the value of an argument: written in the document, at a place in the variables, or put together from both.
 * This is all that a plan keeps of an argument.
 */
export type Source =
  | { readonly constant: unknown }
  | { readonly path: readonly (string | number)[] }
  | { readonly items: readonly Source[] }
  | { readonly fields: ReadonlyMap<string, Source> };

/** The value in a request, as a resolver would get it. */
export function valueAt(source: Source, request: PlanRequest): unknown {
  if ('constant' in source) return source.constant;
  if ('path' in source)
    return source.path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], request.variables);
  if ('items' in source) return source.items.map((item) => valueAt(item, request));
  return Object.fromEntries([...source.fields].map(([name, field]) => [name, valueAt(field, request)]));
}

/** The source of a part of a value. */
export function partOf(source: Source, step: string | number): Source {
  if ('constant' in source) return { constant: (source.constant as Record<string | number, unknown>)[step] };
  if ('path' in source) return { path: [...source.path, step] };
  return 'items' in source ? source.items[step as number]! : source.fields.get(step as string)!;
}

/** A list of values; a constant where all of them are. */
export function listOf(items: readonly Source[]): Source {
  return items.every((item) => 'constant' in item) ? { constant: items.map(({ constant }) => constant) } : { items };
}

/** An object of values; a constant where all of them are. */
export function objectOf(fields: ReadonlyMap<string, Source>): Source {
  const entries = [...fields];
  const isConstant = (entry: [string, Source]): entry is [string, { constant: unknown }] => 'constant' in entry[1];
  return entries.every(isConstant) ? { constant: Object.fromEntries(entries.map(([name, { constant }]) => [name, constant])) } : { fields };
}
