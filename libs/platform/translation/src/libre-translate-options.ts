/** How a LibreTranslate server is talked to. */
export interface LibreTranslateOptions {
  /** The server's address; https, or http on this machine. */
  url: string;
  /** The key that the server asks for, where it does. */
  apiKey?: string;
  /** How long one request may take, in milliseconds, to the last byte of its answer. */
  timeoutMs: number;
  /** Texts in one request at most. */
  textsPerRequest: number;
  /** Characters in one request at most; a longer text goes alone. */
  charactersPerRequest: number;
  /** Bytes of an answer that are read at most. */
  answerBytes: number;
  /** How long the server's list of languages is believed, in milliseconds. */
  languagesForMs: number;
}

export const LIBRE_TRANSLATE_DEFAULTS = {
  timeoutMs: 60_000,
  textsPerRequest: 20,
  charactersPerRequest: 5_000,
  answerBytes: 1_000_000,
  languagesForMs: 600_000,
} as const satisfies Partial<LibreTranslateOptions>;
