import { assignmentsIn } from '../core/env-text.ts';
import { KeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';

// What is written is read the same by dotenv, Node's parser, Vite, python-dotenv, systemd and bash (tried on 2026-11-24 with
// fifty kinds of lines). `docker run --env-file` keeps quotes as part of a value, so that one which needs none gets none.

const BYTE_ORDER_MARK = '\uFEFF';

/** Values need no quotes if they hold nothing but these: every reader agrees. `~` is not among them: bash expands it. */
const BARE = /^[A-Za-z0-9_./:+=,@%^-]*$/;

/**
 * The text with a name set: in its own place where it stands (the last one, where it stands twice), else on a line at the
 * end. Throws `value-invalid` where readers of env files would not agree on the value.
 */
export function withEntry(text: string, name: string, value: Secret, shown: string): string {
  const written = writeValue(value.expose());
  if (written === null) {
    const what = `no way to write this value of ${name} that all readers of ${shown} understand alike`;
    throw new KeywardError(
      'value-invalid',
      what,
      'keep a value with $, a carriage return or mixed quotes in another store',
    );
  }
  const entry = assignmentsIn(text).findLast((candidate) => candidate.name === name);
  if (entry !== undefined) return text.slice(0, entry.valueStart) + written + text.slice(entry.valueEnd);
  const lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const before = text === '' || text === BYTE_ORDER_MARK || /[\r\n]$/.test(text) ? text : text + lineEnd;
  return `${before}${name}=${written}${lineEnd}`;
}

/** The text without the lines that set a name. */
export function withoutEntry(text: string, name: string): string {
  return assignmentsIn(text)
    .filter((entry) => entry.name === name)
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function writeValue(value: string): string | null {
  if (BARE.test(value)) return value;
  // Vite and Next.js expand $ even in single quotes. Of control characters only the line feed is safe.
  if (value.includes('$') || /\p{Cc}/u.test(value.replaceAll('\n', ''))) return null;
  // python-dotenv takes one of two backslashes away.
  if (!/'|\\\\|\\$/.test(value)) return `'${value}'`;
  return /["`\\]/.test(value) ? null : `"${value}"`;
}
