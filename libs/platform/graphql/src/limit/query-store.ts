import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';
import type { KeptKind, QueryMemory } from '@alliance/reader';

/** Bytes of a parsed document for each of its tokens: the token itself, its nodes and their places. Measured. */
const TOKEN_BYTES = 350;

/** Parsed and validated documents, for Apollo; those that come a second time. */
export function documentStore(memory: QueryMemory): KeyValueCache<DocumentNode> {
  return store<DocumentNode>(memory, 'document', (key, document) => memory.offer('document', key, document, bytesOf(document)));
}

/** Persisted queries, for Apollo; at once, since their sender asks for it. */
export function persistedQueries(memory: QueryMemory): KeyValueCache {
  return store<string>(memory, 'persistedQuery', (key, text) => memory.keep('persistedQuery', key, text, text.length * 2));
}

function store<Value extends NonNullable<unknown>>(
  memory: QueryMemory,
  kind: KeptKind,
  keep: (key: string, value: Value) => void,
): KeyValueCache<Value> {
  return {
    get: (key) => Promise.resolve(memory.find<Value>(kind, key)),
    set: (key, value) => Promise.resolve(keep(key, value)),
    delete: (key) => Promise.resolve(memory.forget(kind, key)),
  };
}

function bytesOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens++;
  return tokens * TOKEN_BYTES + (loc?.source.body.length ?? 0) * 2;
}
