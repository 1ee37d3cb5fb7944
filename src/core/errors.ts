/** What went wrong, as a stable word. Their meanings are in error-codes.ts, from which docs/errors.md is rendered. */
export type ErrorCode =
  | 'cancelled'
  | 'config-invalid'
  | 'git-failed'
  | 'git-missing'
  | 'hook-conflict'
  | 'not-a-repository'
  | 'not-found'
  | 'nothing-scanned'
  | 'thread-died'
  | 'unreadable'
  | 'usage'
  | 'write-failed';

const MARKER = Symbol.for('keyward.error');

/**
 * The one error class. `message` says what happened (lower case, no full stop, never a secret value), `hint` what to
 * do next. Two copies of the package in one program recognise each other's errors: use `isKeywardError`, not
 * `instanceof`.
 */
export class KeywardError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly [MARKER] = true;

  constructor(code: ErrorCode, message: string, hint: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'KeywardError';
    this.code = code;
    this.hint = hint;
  }
}

export function isKeywardError(error: unknown): error is KeywardError {
  return typeof error === 'object' && error !== null && MARKER in error;
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
