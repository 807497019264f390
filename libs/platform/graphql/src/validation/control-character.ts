/** NUL and other control characters, except line feed and tab: nobody types them, and databases and terminals choke on them. */
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** True where a text has control characters, or half of a surrogate pair. */
export function hasControlCharacter(text: string): boolean {
  return CONTROL_CHARACTER.test(text) || !text.isWellFormed();
}
