import { join } from 'node:path';
import { KeywardError } from '../core/errors.ts';
import { Pattern } from '../gitleaks/pattern.ts';
import { readSmallFile, textOf } from '../project/read-small-file.ts';
import { fromSystem } from '../scan/path.ts';
import type { Comment } from './tool.ts';

/** A baseline of 100,000 entries has some 30 MB. */
const LARGEST = 64 * 1024 * 1024;

/** The text of a file of the project; null where there is none. Throws `unreadable`. */
export function readText(top: string, file: string): string | null {
  const bytes = readSmallFile(fromSystem(join(top, file)), file, LARGEST);
  return bytes === null ? null : textOf(bytes, file);
}

/** What stands in a file that the user has named. Throws `not-found` and `unreadable`. */
export function readNamed(path: string): string {
  const bytes = readSmallFile(fromSystem(path), path, LARGEST);
  if (bytes === null) throw new KeywardError('not-found', `no such file: ${path}`, 'check the spelling');
  return textOf(bytes, path);
}

/** Parses JSON. Throws `config-invalid`, without what the parser says: it quotes the text. */
export function parseJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new KeywardError('config-invalid', `${shown}: no JSON`, 'mend it, or move it away');
  }
}

/** A value as an object; an empty one for anything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A value as a list; an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Compiles patterns of another tool; what cannot be run in linear time is told to `lost`. */
export function compiled(sources: readonly unknown[], place: string, lost: string[]): Pattern[] {
  return sources.flatMap((source) => {
    if (typeof source !== 'string') return [];
    const pattern = Pattern.of(source);
    if (pattern instanceof Pattern) return [pattern];
    lost.push(`${place}: ${pattern.fault}`);
    return [];
  });
}

/** The comments of tools that let pass what stands on the lines of a word; `behind` is how many lines further down. */
export function lineComments(text: string, words: readonly (readonly [word: string, behind: number])[]): Comment[] {
  if (words.every(([word]) => !text.includes(word))) return [];
  return text.split('\n').flatMap((content, index) => {
    const [, behind] = words.find(([word]) => content.includes(word)) ?? [];
    if (behind === undefined) return [];
    const line = index + 1;
    return [{ line, from: line + behind, to: line + behind }];
  });
}
