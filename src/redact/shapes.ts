import { type Anchor, anchorOf } from '../formats/anchor.ts';
import { beginsToken, matchAt } from '../formats/match.ts';
import type { Part } from '../formats/token.ts';
import { PROVIDERS } from '../providers/_all.ts';

interface Sought {
  readonly shape: readonly Part[];
  readonly before: Anchor['before'];
}

/** A shorter literal is in too many words. */
const SHORTEST_LITERAL = 3;

const SOUGHT = new Map<string, Sought[]>();
for (const { token, publishable } of PROVIDERS.flatMap(({ keys }) => keys)) {
  for (const shape of publishable ? [] : token.shapes) {
    const anchor = anchorOf(shape);
    for (const literal of anchor?.literals ?? []) {
      if (literal.length < SHORTEST_LITERAL) continue;
      SOUGHT.set(literal, [...(SOUGHT.get(literal) ?? []), { shape, before: anchor!.before }]);
    }
  }
}

// Longer literals first: where `sk-ant-api` stands, `sk-` stands too, and its shapes are tried after the longer one's.
const LITERALS = [...SOUGHT.keys()].sort((left, right) => right.length - left.length);
const AT_LITERAL = new Map(
  LITERALS.map((literal) => [
    literal,
    LITERALS.filter((other) => literal.startsWith(other)).flatMap((other) => SOUGHT.get(other)!),
  ]),
);
const ANY_LITERAL = new RegExp(
  LITERALS.map((literal) => literal.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'),
  'g',
);

/** The text with every token that has the shape of a key, told by a literal in it, replaced by `mask`. */
export function withoutShapes(text: string, mask: string): string {
  let result = '';
  let done = 0;
  let bytes: Uint8Array | null = null;
  ANY_LITERAL.lastIndex = 0;
  for (let hit = ANY_LITERAL.exec(text); hit !== null; hit = ANY_LITERAL.exec(text)) {
    bytes ??= bytesOf(text);
    const token = tokenAt(AT_LITERAL.get(hit[0])!, bytes, hit.index, done);
    if (token === null) {
      // Another literal may begin inside this one.
      ANY_LITERAL.lastIndex = hit.index + 1;
    } else {
      result += text.slice(done, token.start) + mask;
      done = token.end;
      ANY_LITERAL.lastIndex = token.end;
    }
  }
  return done === 0 ? text : result + text.slice(done);
}

/** The longest token at a literal. */
function tokenAt(
  sought: readonly Sought[],
  bytes: Uint8Array,
  at: number,
  first: number,
): { start: number; end: number } | null {
  let found: { start: number; end: number } | null = null;
  // The same for all shapes that begin with a literal, and the dearer question.
  let beginsHere: boolean | undefined;
  for (const { shape, before } of sought) {
    for (let start = at - before.min; start >= Math.max(first, at - before.max); start -= 1) {
      const begins = before.max === 0 ? (beginsHere ??= beginsToken(shape, bytes, at, first)) : null;
      if (!(begins ?? beginsToken(shape, bytes, start, first))) continue;
      const end = matchAt(shape, bytes, start, bytes.length);
      if (end !== -1 && (found === null || end - start > found.end - found.start)) found = { start, end };
    }
  }
  return found;
}

const DOT = 0x2e;
const SPACE = 0x20;

/**
 * One byte for each UTF-16 code unit, so that offsets stay. What is not ASCII becomes 0, which no token holds; so does a
 * dot before white space or the end: it ends a sentence.
 */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isEnd = code === DOT && !(text.charCodeAt(at + 1) > SPACE);
    bytes[at] = code < 0x80 && !isEnd ? code : 0;
  }
  return bytes;
}
