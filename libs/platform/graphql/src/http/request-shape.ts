import { hash } from 'node:crypto';
import { AppError, type Message } from '@alliance/kernel';
import { requestMessages as messages } from './request.messages.js';

/** What a client sent: the parameters of an address, or the body of a POST. */
export type Sent = { parameters: unknown } | { body: unknown };

type Fields = Record<string, unknown>;

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Whether a request has the shape that GraphQL over HTTP describes, persisted queries included. Looked at before GraphQL starts, so
 * that whoever sent another one is told so in their language, and nothing on the way has to expect anything else.
 *
 * @throws AppError BAD_REQUEST
 */
export function checkShape(sent: Sent): void {
  const { query, operationName, variables, extensions } = 'body' in sent ? fieldsOfBody(sent.body) : fieldsOfAddress(sent.parameters);
  for (const [name, value] of Object.entries({ query, operationName })) {
    if (isGiven(value) && typeof value !== 'string') throw refused(messages.text, name);
  }
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (isGiven(value) && !isObject(value)) throw refused(messages.object, name);
  }
  const persisted = (extensions as Fields | null | undefined)?.['persistedQuery'];
  if (isGiven(persisted)) checkPersisted(persisted, query as string | null | undefined);
  else if (!query) throw refused(messages.missing);
}

function fieldsOfBody(body: unknown): Fields {
  if (Array.isArray(body)) throw refused(messages.batch);
  if (!isObject(body)) throw refused(messages.body);
  return body;
}

function fieldsOfAddress(parameters: unknown): Fields {
  const fields: Fields = { ...(parameters as Fields) };
  for (const name of ['query', 'operationName', 'variables', 'extensions']) {
    if (Array.isArray(fields[name])) throw refused(messages.once, name);
  }
  for (const name of ['variables', 'extensions']) {
    if (fields[name] !== undefined) fields[name] = parsed(fields[name] as string, name);
  }
  return fields;
}

/** An object of the address. Here null is none: it is nothing that a parameter could be left out with. */
function parsed(text: string, name: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Told below.
  }
  throw refused(messages.object, name);
}

function checkPersisted(persisted: unknown, query: string | null | undefined): void {
  const { version, sha256Hash } = isObject(persisted) ? persisted : {};
  if (version !== 1 || typeof sha256Hash !== 'string' || !SHA256.test(sha256Hash)) throw refused(messages.persisted);
  if (isGiven(query) && hash('sha256', query) !== sha256Hash) throw refused(messages.hash);
}

function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== undefined && value !== null;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(text: Message, name = ''): AppError {
  return new AppError('BAD_REQUEST', text, {}, { name });
}
