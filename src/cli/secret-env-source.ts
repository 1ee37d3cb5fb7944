import { assignmentsIn } from '../core/env-text.ts';
import { KeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';
import { readSmallFile, textOf } from '../project/read-small-file.ts';
import { fromSystem } from '../scan/path.ts';

/** An env file whose keys are to move elsewhere. */
export interface EnvSource {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly values: ReadonlyMap<string, Secret>;
  /** Lines, counted from 1, that are neither an assignment nor a comment. */
  readonly unknownLines: readonly number[];
  /** Names that stand there more than once; the last value counts. */
  readonly repeated: readonly string[];
}

/** Reads an env file (absolute path). Throws `not-found`, or `unreadable`, also for a quote that is never closed. */
export function readEnvSource(path: string, shown: string): EnvSource {
  const bytes = readSmallFile(fromSystem(path), shown);
  if (bytes === null) throw new KeywardError('not-found', `no such file: ${shown}`, 'check the spelling');
  const text = textOf(bytes, shown);
  const lineOf = (offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length;
  const values = new Map<string, Secret>();
  const repeated = new Set<string>();
  let between = '';
  let at = 0;
  for (const { name, value, start, end, valueStart, valueEnd } of assignmentsIn(text)) {
    if (isOpen(text.slice(valueStart, valueEnd))) {
      const hint = 'close it, or take it away, so that it is clear where the value ends';
      throw new KeywardError('unreadable', `${shown}:${lineOf(start)}: a quote is never closed`, hint);
    }
    if (values.has(name)) repeated.add(name);
    values.set(name, value);
    // What was read is blanked, so that lines keep their numbers.
    between += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\r\n]/g, '');
    at = end;
  }
  const lines = (between + text.slice(at)).split(/\r\n|\n|\r/);
  const unknownLines = lines.flatMap((line, index) => (/^\s*(?:#|$)/.test(line) ? [] : [index + 1]));
  return { path, bytes, values, unknownLines, repeated: [...repeated] };
}

/** Whether a value, as it is written, begins with a quote that nothing closes. */
function isOpen(written: string): boolean {
  return /^["'`]/.test(written) && (written.length === 1 || !written.endsWith(written.charAt(0)));
}
