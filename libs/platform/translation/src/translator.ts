/** How a text is written: as it is read, or in Markdown, whose structure, code and link targets must come back as they were. */
export type TranslationFormat = 'text' | 'markdown';

/** Texts of one language that are wanted in another. */
export interface TranslationRequest {
  texts: readonly string[];
  /** BCP 47 tag of the language that the texts are in. */
  from: string;
  /** BCP 47 tag of the language that is wanted. */
  to: string;
  format: TranslationFormat;
}

/** A language that a translator reads, and those that it can write it in, as BCP 47 tags. */
export interface TranslatorLanguage {
  code: string;
  targets: readonly string[];
}

/** Failures that may be over when the same is asked for again later. */
const TEMPORARY = ['RATE_LIMITED', 'TIMEOUT', 'UNREACHABLE', 'FAULT', 'BAD_ANSWER'] as const;

/** What kept a text from being translated. */
export type TranslationFailure =
  /** The service takes no more requests for a while. */
  | 'RATE_LIMITED'
  /** The service did not answer in time. */
  | 'TIMEOUT'
  /** There is no service to talk to. */
  | 'UNREACHABLE'
  /** The service failed. */
  | 'FAULT'
  /** The service answered something that is no translation. */
  | 'BAD_ANSWER'
  /** No service is set up. */
  | 'OFF'
  /** The service does not translate from this language into that one. */
  | 'LANGUAGES'
  /** The service takes no text of this length. */
  | 'TOO_LONG'
  /** The service wants a key, or another one: a setting. */
  | 'KEY'
  /** The service will not do this, for another reason. */
  | 'REFUSED';

/** Why nothing was translated. Holds nothing that the service wrote: services repeat texts and keys. */
export class TranslationError extends Error {
  constructor(
    readonly failure: TranslationFailure,
    /** Seconds after which the service wants to be asked again, where it said so. */
    readonly retryAfterSeconds?: number,
  ) {
    super(`Not translated: ${failure}`);
    this.name = 'TranslationError';
  }

  /** Whether asking again later may help; else somebody has to change a setting or the text first. */
  get isTemporary(): boolean {
    return (TEMPORARY as readonly TranslationFailure[]).includes(this.failure);
  }
}

/** Translates texts by machine. What it answers is a draft for people to read through, never a checked translation. */
export abstract class Translator {
  /** Whether a service is set up; false says that everything else fails with `OFF`. */
  abstract readonly isAvailable: boolean;

  /** The languages that can be translated, each with its targets. @throws TranslationError */
  abstract languages(): Promise<TranslatorLanguage[]>;

  /** The texts in the other language, in their order; blank ones come back as they are. All of them or none. @throws TranslationError */
  abstract translate(request: TranslationRequest): Promise<string[]>;
}

/** Stands where no service is set up. */
export class NoTranslator extends Translator {
  readonly isAvailable = false;

  async languages(): Promise<TranslatorLanguage[]> {
    return [];
  }

  async translate(_request: TranslationRequest): Promise<string[]> {
    throw new TranslationError('OFF');
  }
}
