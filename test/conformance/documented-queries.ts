import { existsSync, readFileSync } from 'node:fs';
import { ROLES, type Role } from '@alliance/access';
import { decodeId } from '@alliance/kernel';
import { getOperationAST, parse } from 'graphql';

/** Documents that show GraphQL; one that is not there shows nothing. */
export const DOCUMENTS = ['README.md', 'docs/api.md', 'docs/accounts.md'];

/** An operation as a document shows it. */
export interface DocumentedOperation {
  /** File and line, such as `docs/api.md:120`. */
  place: string;
  kind: 'query' | 'mutation';
  query: string;
  variables: Record<string, unknown>;
  /** Who it is for, from its first line `# Token: EDITOR` or `# Session: EDITOR`; null for anonymous. */
  role: Role | null;
  /** True where it takes somebody signed in by a session: a token may not. */
  bySession: boolean;
  /** What a reader has to have at hand, from a line `# Needs: an authenticator`; null where nothing. */
  needs: string | null;
}

interface Block {
  language: string;
  line: number;
  text: string;
  /** Whether nothing but blank lines stands between this block and the one before. */
  follows: boolean;
}

const FENCE = /^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm;

/** All operations that the documents show, in their order: ```graphql blocks, each with the ```json block right below it as variables. */
export function documentedOperations(files: readonly string[] = DOCUMENTS): DocumentedOperation[] {
  return files.flatMap((file) => {
    const blocks = blocksOf(file);
    return blocks.flatMap(({ language, line, text }, index) => {
      if (language !== 'graphql') return [];
      const next = blocks[index + 1];
      const variables = next?.language === 'json' && next.follows ? next.text : '{}';
      return [operationOf(`${file}:${line}`, text, variables)];
    });
  });
}

/** The queries among them: what a reader of the documents sees, without what changes anything. */
export function documentedQueries(files: readonly string[] = DOCUMENTS): DocumentedOperation[] {
  return documentedOperations(files).filter(({ kind }) => kind === 'query');
}

/** Operations within examples in other languages: bodies that curl sends, and texts in Python and R. Where curl sends `$TOKEN`, anybody's will do. */
export function embeddedOperations(files: readonly string[] = DOCUMENTS): DocumentedOperation[] {
  return files.flatMap((file) =>
    blocksOf(file).flatMap(({ language, line, text }) => {
      const place = `${file}:${line}`;
      const find = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found!);
      if (language === 'python') return find(/"""([\s\S]*?)"""/g).map((query) => operationOf(place, query));
      if (language === 'r') return find(/r"\(([\s\S]*?)\)"/g).map((query) => operationOf(place, query));
      if (language !== 'bash') return [];
      const bodies = find(/(?:-d|--data) '([^']*)'/g).map((body) => JSON.parse(body) as { query: string; variables?: object });
      const sent = [
        ...bodies.map(({ query, variables }) => operationOf(place, query, JSON.stringify(variables ?? {}))),
        ...find(/--data-urlencode 'query=([^']*)'/g).map((query) => operationOf(place, query)),
      ];
      return text.includes('Bearer $TOKEN') ? sent.map((operation) => ({ ...operation, role: 'PARTICIPANT' as const })) : sent;
    }),
  );
}

/** Names that documents write instead of the id of a record that an earlier example made. */
const PLACEHOLDERS: Record<string, string> = {
  prac: 'PRACTICE_ID',
  city: 'CITY_ID',
  org: 'ORGANISATION_ID',
  contact: 'CONTACT_ID',
  xday: 'EXCHANGE_DAY_ID',
  session: 'SESSION_ID',
  reg: 'REGISTRATION_ID',
  inv: 'INVITATION_ID',
  tok: 'ACCESS_TOKEN_ID',
  sess: 'OTHER_SESSION_ID',
  pers: 'PERSON_ID',
  pkey: 'PASSKEY_ID',
  idn: 'IDENTITY_ID',
  tran: 'TRANSFER_ID',
  chal: 'CHALLENGE_ID',
  less: 'LESSON_ID',
  sugg: 'SUGGESTION_ID',
  rthr: 'REVIEW_THREAD_ID',
  inbx: 'INBOX_ITEM_ID',
};

/** Remembers the ids that answers give, as a reader would who goes through a document from top to bottom. */
export class Placeholders {
  private readonly values = new Map<string, string>();

  /** Takes over what a reader finds in a mail, such as `MAILED_CODE`. */
  note(name: string, value: string): void {
    this.values.set(name, value);
  }

  /** Takes over the first id of each type in an answer. */
  learn(data: unknown): void {
    const found = new Map<string, string>();
    JSON.stringify(data, function (this: { isCurrent?: boolean }, key, value: unknown) {
      const name = key === 'id' && !this.isCurrent && PLACEHOLDERS[decodeId(String(value))?.prefix ?? ''];
      if (name && !found.has(name)) found.set(name, String(value));
      return value;
    });
    for (const [name, id] of found) this.values.set(name, id);
    const { requestId } = (Object.values((data ?? {}) as Record<string, { requestId?: unknown } | null>)[0] ?? {}) as {
      requestId?: unknown;
    };
    if (typeof requestId === 'string') this.values.set('REQUEST_ID', requestId);
  }

  /** The operation with the ids that are known in the place of their names. */
  fill({ query, variables, ...rest }: DocumentedOperation): DocumentedOperation {
    const fillIn = (text: string): string =>
      text.replaceAll(/(?<=")[A-Z_]+_(ID|CODE|TOKEN)(?=")/g, (name) => this.values.get(name) ?? name);
    return { ...rest, query: fillIn(query), variables: JSON.parse(fillIn(JSON.stringify(variables))) as Record<string, unknown> };
  }
}

function blocksOf(file: string): Block[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  let end = 0;
  return [...text.matchAll(FENCE)].map(({ index, 0: whole, 1: language = '', 2: content = '' }) => {
    const follows = text.slice(end, index).trim() === '';
    end = index + whole.length;
    return { language, text: content, follows, line: text.slice(0, index).split('\n').length };
  });
}

function operationOf(place: string, query: string, variables = '{}'): DocumentedOperation {
  try {
    const kind = getOperationAST(parse(query))?.operation;
    if (kind !== 'query' && kind !== 'mutation') throw new Error('This is not one operation.');
    const [, means, named] = /^# (Token|Session): (\w+)/.exec(query) ?? [];
    if (named && !(ROLES as readonly string[]).includes(named)) throw new Error(`There is no role ${named}.`);
    return {
      place,
      kind,
      query,
      variables: JSON.parse(variables) as Record<string, unknown>,
      role: (named as Role | undefined) ?? null,
      bySession: means === 'Session',
      needs: /^# Needs: (.+)$/m.exec(query)?.[1] ?? null,
    };
  } catch (error) {
    throw new Error(`${place}: ${(error as Error).message}`, { cause: error });
  }
}
