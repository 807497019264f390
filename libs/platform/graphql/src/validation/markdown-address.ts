import { decodeString } from 'micromark-util-decode-string';

/** Where links of content may lead to. Browsers read a backslash as a slash, and two of them as the start of a host. */
const ALLOWED = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i;
/** Browsers skip control characters and spaces before they read the scheme. */
const SKIPPED = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g;

/** True where a link may lead to an address, also once its entities and escapes are decoded. */
export function isAllowedAddress(address: string): boolean {
  return [address, decodeString(address)].every((reading) => ALLOWED.test(reading.replace(SKIPPED, '')));
}

/** True where an address names a scheme or a host of its own, or could once it is decoded. */
export function isAbsoluteAddress(address: string): boolean {
  return /[:&\\]|^\/\//.test(address);
}
