/**
 * The closed list of what can go wrong, as it crosses the contract. Codes are for programs, messages for people: what is
 * wrong and what to do.
 */
export const errorCodes = [
  'bad-arguments',
  'unknown-method',
  'not-found',
  'cancelled',
  'unsupported-format',
  'damaged-file',
  'too-large',
  'timed-out',
  'unreadable-file',
  'library-missing',
  'not-a-library',
  'library-newer',
  'library-damaged',
  'library-locked',
  'library-read-only',
  'cannot-write',
  'service-stopped',
  'bug',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An error as plain data. `cause` is the technical text behind it, for a report, never shown first. */
export interface ErrorData {
  code: ErrorCode;
  message: string;
  cause?: string;
}

/** An expected failure: the user's file, disk or input. Anything else that is thrown is a bug of ours. */
export class LecternError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'LecternError';
    this.code = code;
  }
}

function causeText(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Any thrown value as data. What is not a {@link LecternError} becomes `bug` with the thrown text as its cause. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof LecternError) {
    const cause = causeText(error.cause);
    return { code: error.code, message: error.message, ...(cause === undefined ? {} : { cause }) };
  }
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'bug', message: 'Something went wrong inside Lectern. Your library is unchanged.', cause };
}

/** The error that {@link toErrorData} described, on the other side. */
export function fromErrorData(data: ErrorData): LecternError {
  return new LecternError(
    data.code,
    data.message,
    data.cause === undefined ? undefined : { cause: data.cause },
  );
}
