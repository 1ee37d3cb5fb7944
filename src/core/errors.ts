/** What went wrong, as a stable word. Their meanings are in error-codes.ts, from which docs/errors.md is rendered. */
export type ErrorCode =
  | 'answer-invalid'
  | 'baseline-invalid'
  | 'cancelled'
  | 'config-invalid'
  | 'conflict'
  | 'git-failed'
  | 'git-missing'
  | 'hook-conflict'
  | 'keys-unusable'
  | 'name-invalid'
  | 'not-a-repository'
  | 'not-found'
  | 'not-trusted'
  | 'nothing-scanned'
  | 'state-unusable'
  | 'notify-failed'
  | 'store-refused'
  | 'store-unavailable'
  | 'thread-died'
  | 'tool-missing'
  | 'unreadable'
  | 'usage'
  | 'value-invalid'
  | 'write-failed';

const MARKER = Symbol.for('keyward.error');

/**
 * The one error class. `message` says what happened (lower case, no full stop, never a secret value), `hint` what to
 * do next. Two copies of the package in one program recognise each other's errors: use `isKeywardError`, not
 * `instanceof`.
 */
export class KeywardError extends Error {
  declare readonly code: ErrorCode;
  declare readonly hint: string;
  readonly [MARKER] = true;

  constructor(code: ErrorCode, message: string, hint: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'KeywardError';
    this.code = code;
    this.hint = hint;
  }
}

export function isKeywardError(error: unknown): error is KeywardError {
  return Object(error) === error && MARKER in (error as object);
}

/** The message of anything thrown, on one line. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** The system's own word for a failure (`ENOENT`), or undefined where there is none. */
export function systemCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
