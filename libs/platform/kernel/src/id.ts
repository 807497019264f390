import { v7 } from 'uuid';

/** An opaque public id, split into its type prefix and the UUID of the row. */
export interface DecodedId {
  prefix: string;
  uuid: string;
}

const PUBLIC_ID = /^([a-z]{2,8})_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** A new primary key: UUID version 7 (RFC 9562), so that later rows sort after earlier ones. */
export function newId(): string {
  return v7();
}

/** The id that the API shows: the type's prefix, an underscore and the UUID's 32 hexadecimal digits. */
export function encodeId(prefix: string, uuid: string): string {
  return `${prefix}_${uuid.replaceAll('-', '')}`;
}

/** Takes a public id apart; null where it is not one. */
export function decodeId(id: string): DecodedId | null {
  const match = PUBLIC_ID.exec(id);
  if (!match) return null;
  const [, prefix, ...parts] = match;
  return { prefix: prefix!, uuid: parts.join('-') };
}
