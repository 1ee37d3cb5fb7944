import type { Effort } from './effort.ts';
import { holds, readBracket } from './ignore-bracket.ts';

/**
 * One line of an ignore file, matched as git's own `dir.c` and `wildmatch.c` match it: byte by byte (a Latin-1 path, see
 * path.ts), with git's readings of odd patterns. A pattern comes from a hostile repository, so that it is run as an
 * automaton: its time is at most its length times that of the path, whatever stands in it.
 */

/** Any byte but `/`. */
const ANY = -1;
/** `*`: any bytes but `/`. */
const STAR = -2;
/** `**` as a whole segment: any bytes. */
const GLOBSTAR = -3;
/** `**` and the `/` behind it: nothing, or any bytes up to a `/`. */
const FOLDERS = -4;
/** What git gives up on: a bracket that is never closed, a backslash at the end. */
const NEVER = -5;

/** A byte, one of the above, or the set of bytes that a bracket stands for, a bit each. */
type Token = number | Uint8Array;

const SLASH = 0x2f;
const SPECIAL = /[*?[\\]/;

export interface IgnorePattern {
  /** True for a line with `!`: what it matches is not ignored. */
  readonly negative: boolean;
  readonly foldersOnly: boolean;
  /** Whether it is the whole path that is matched, not only the name at its end. */
  readonly wholePath: boolean;
  /** What the path begins with; all of the pattern where it holds no wildcard. */
  readonly literal: string;
  /** What follows `literal`; null for nothing. */
  readonly tail: readonly Token[] | null;
  /** What the name ends with, for the common `*.ext`; null for any other pattern. */
  readonly ending: string | null;
}

/** Reads a line (without its line end); null for a comment and for what matches nothing. */
export function parseIgnoreLine(line: string): IgnorePattern | null {
  if (line.startsWith('#')) return null;
  let pattern = withoutSpaces(line);
  const negative = pattern.startsWith('!');
  if (negative) pattern = pattern.slice(1);
  const foldersOnly = pattern.endsWith('/');
  if (foldersOnly) pattern = pattern.slice(0, -1);
  if (pattern === '') return null;

  const wholePath = pattern.includes('/');
  if (pattern.startsWith('/')) pattern = pattern.slice(1);
  const special = pattern.search(SPECIAL);
  const literal = special === -1 ? pattern : pattern.slice(0, special);
  const rest = pattern.slice(literal.length);
  const isEnding = !wholePath && literal === '' && rest.startsWith('*') && !SPECIAL.test(rest.slice(1));
  return {
    negative,
    foldersOnly,
    wholePath,
    literal,
    tail: rest === '' ? null : compile(rest),
    ending: isEnding ? rest.slice(1) : null,
  };
}

/** Whether a pattern matches a path (relative to the pattern's folder) that ends in `name`. */
export function matchesPattern(
  pattern: IgnorePattern,
  path: string,
  name: string,
  isFolder: boolean,
  effort: Effort,
): boolean {
  effort.spend(1);
  if (pattern.foldersOnly && !isFolder) return false;
  const text = pattern.wholePath ? path : name;
  if (pattern.ending !== null) return text.endsWith(pattern.ending);
  if (pattern.tail === null) return text === pattern.literal;
  if (!text.startsWith(pattern.literal)) return false;
  effort.spend(pattern.tail.length * (text.length - pattern.literal.length));
  return matchesTokens(pattern.tail, text, pattern.literal.length);
}

/** Spaces at the end do not count, unless a backslash stands before them. */
function withoutSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end -= 1;
  if (end === line.length) return line;
  let backslashes = 0;
  while (line[end - 1 - backslashes] === '\\') backslashes += 1;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}

function compile(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length;) {
    const character = pattern[at]!;
    if (character === '*') {
      let end = at;
      while (pattern[end] === '*') end += 1;
      const alone = at === 0 || pattern[at - 1] === '/';
      const whole = end - at > 1 && alone && /^(?:$|\/|\\\/)/.test(pattern.slice(end, end + 2));
      if (whole && pattern[end] === '/') {
        tokens.push(FOLDERS);
        end += 1;
      } else tokens.push(whole ? GLOBSTAR : STAR);
      at = end;
    } else if (character === '[') {
      const bracket = readBracket(pattern, at);
      if (bracket === null) return [...tokens, NEVER];
      tokens.push(bracket.set);
      at = bracket.end;
    } else if (character === '\\') {
      if (at + 1 === pattern.length) return [...tokens, NEVER];
      tokens.push(pattern.charCodeAt(at + 1));
      at += 2;
    } else {
      tokens.push(character === '?' ? ANY : pattern.charCodeAt(at));
      at += 1;
    }
  }
  return tokens;
}

/** Runs the tokens over `text` from `start` on, all of the ways at once. */
function matchesTokens(tokens: readonly Token[], text: string, start: number): boolean {
  let now = new Uint8Array(tokens.length + 1);
  let next = new Uint8Array(tokens.length + 1);
  arrive(tokens, now, 0);
  for (let at = start; at < text.length; at += 1) {
    const byte = text.charCodeAt(at);
    let alive = false;
    for (let state = 0; state < tokens.length; state += 1) {
      if (now[state] === 0) continue;
      const token = tokens[state]!;
      alive = step(tokens, token, state, byte, next) || alive;
    }
    if (!alive) return false;
    [now, next] = [next, now];
    next.fill(0);
  }
  return now[tokens.length] === 1;
}

/** Marks where one token leads on one byte; false where it leads nowhere. */
function step(tokens: readonly Token[], token: Token, state: number, byte: number, next: Uint8Array): boolean {
  if (token === FOLDERS) {
    // Still within the folders; only behind a `/` may what follows begin.
    next[state] = 1;
    if (byte === SLASH) arrive(tokens, next, state + 1);
    return true;
  }
  if (token === GLOBSTAR || (token === STAR && byte !== SLASH)) {
    arrive(tokens, next, state);
    return true;
  }
  const matches =
    typeof token === 'number'
      ? token === byte || (token === ANY && byte !== SLASH)
      : byte !== SLASH && holds(token, byte);
  if (matches) arrive(tokens, next, state + 1);
  return matches;
}

/** Marks a state, and those behind it that may match nothing. */
function arrive(tokens: readonly Token[], states: Uint8Array, state: number): void {
  let at = state;
  while (states[at] === 0) {
    states[at] = 1;
    const token = tokens[at];
    if (token !== STAR && token !== GLOBSTAR && token !== FOLDERS) return;
    at += 1;
  }
}
