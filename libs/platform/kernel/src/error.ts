import type { Message, MessageParameters } from './message.js';

/** Codes of top-level errors (`extensions.code`): programming errors, missing sign-in and faults. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_REQUEST'
  | 'METHOD_NOT_ALLOWED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'BAD_USER_INPUT'
  | 'BAD_CURSOR'
  | 'LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'TRY_AGAIN'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** Codes of what a person can mend (`userErrors[].code`). */
export type UserErrorCode =
  | 'INVALID'
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TAKEN'
  | 'CONFLICT'
  | 'FULL'
  | 'CLOSED'
  | 'ALREADY_REGISTERED'
  | 'WRONG_STATE'
  | 'FOUR_EYES'
  | 'NOT_FOUND'
  | 'LIMIT'
  | 'IDEMPOTENCY_KEY_REUSED';

/** A top-level error. The message is translated where it leaves the house; `extensions` must hold no personal data. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** What to say, per language; the code's standard sentence where left out. */
    readonly text?: Message,
    readonly extensions: Record<string, unknown> = {},
    readonly parameters: MessageParameters = {},
  ) {
    super(text?.en ?? code);
    this.name = 'AppError';
  }
}

export const unauthenticated = (): AppError => new AppError('UNAUTHENTICATED');
export const forbidden = (): AppError => new AppError('FORBIDDEN');
/** What is missing and what the actor may not read: they must look alike. */
export const notFound = (): AppError => new AppError('NOT_FOUND');
export const badCursor = (): AppError => new AppError('BAD_CURSOR');

/** An argument that the operation can't take; `extensions` names the argument and the limit. */
export function badUserInput(text: Message, extensions: Record<string, unknown> = {}, parameters: MessageParameters = {}): AppError {
  return new AppError('BAD_USER_INPUT', text, extensions, parameters);
}

/** Something that the person who sent a mutation can mend. Everything done so far is rolled back. */
export class UserError extends Error {
  readonly path: string[];
  readonly parameters: MessageParameters;

  constructor(
    readonly code: UserErrorCode,
    readonly text: Message,
    options: { path?: string[]; parameters?: MessageParameters } = {},
  ) {
    super(text.en);
    this.name = 'UserError';
    this.path = options.path ?? [];
    this.parameters = options.parameters ?? {};
  }
}

/** Several things to mend at once. */
export class UserErrors extends Error {
  constructor(readonly errors: readonly UserError[]) {
    super(errors.map((error) => error.message).join(' '));
    this.name = 'UserErrors';
  }
}

/** Somebody saved a newer revision since the caller read the record. */
export class ConflictError extends Error {
  constructor(
    readonly record: { entity: Function; id: string },
    readonly expectedRevision: number,
    readonly currentRevision: number,
  ) {
    super(`expected revision ${expectedRevision}, found ${currentRevision}`);
    this.name = 'ConflictError';
  }
}

/** The installation is configured wrongly, and does not start; the message names everything that is wrong. */
export class ConfigurationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigurationError';
  }
}
