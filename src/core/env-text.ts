import { Secret } from './secret.ts';

// Reads as dotenv 18 does: the program that most others imitate.

/** `NAME=value` in the text of an env file. Offsets count UTF-16 code units. */
export interface EnvAssignment {
  readonly name: string;
  readonly value: Secret;
  /** The whole assignment, from the beginning of its first line to behind its last line end. */
  readonly start: number;
  readonly end: number;
  /** What stands behind the equals sign, quotes included, blanks around it and a comment not. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

const HEAD = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/y;
const LINE_END = /\r\n|\n|\r/g;
const QUOTES = new Set(['"', "'", '`']);
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The values of an env file: `NAME=value`, `export` before it, quotes around the value, comments. Of a name that stands
 * twice the last one counts. A line of any other form is passed over; a quote that is never closed is part of its value,
 * which ends with its line. Linear in the text.
 */
export function parseEnvText(text: string): Map<string, Secret> {
  return new Map(assignmentsIn(text).map(({ name, value }) => [name, value]));
}

/** Every assignment of an env file, in order, as `parseEnvText` reads them. */
export function assignmentsIn(text: string): EnvAssignment[] {
  const found: EnvAssignment[] = [];
  // Quotes of which the rest of the text is known to hold none that closes.
  const open = new Set<string>();
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  while (at < text.length) {
    const start = at;
    HEAD.lastIndex = at;
    const head = HEAD.exec(text);
    if (head === null) {
      at = lineAt(text, at).next;
      continue;
    }
    const from = HEAD.lastIndex;
    const quote = text[from] ?? '';
    const close = QUOTES.has(quote) && !open.has(quote) ? closingQuote(text, from + 1, quote) : -1;
    if (close === -1 && QUOTES.has(quote)) open.add(quote);
    const { end, next } = lineAt(text, close === -1 ? from : close);
    const bare = bareValue(text.slice(from, end));
    found.push({
      name: head[1] ?? '',
      value: new Secret(close === -1 ? bare : quotedValue(text.slice(from + 1, close), quote)),
      start,
      end: next,
      valueStart: from,
      valueEnd: close === -1 ? from + bare.length : close + 1,
    });
    at = next;
  }
  return found;
}

/** Where the line of `at` ends, and where the next one starts. */
function lineAt(text: string, at: number): { end: number; next: number } {
  LINE_END.lastIndex = at;
  const match = LINE_END.exec(text);
  return match === null ? { end: text.length, next: text.length } : { end: match.index, next: LINE_END.lastIndex };
}

function closingQuote(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (text[at - 1] !== '\\') return at;
  }
  return -1;
}

function bareValue(line: string): string {
  const comment = line.indexOf('#');
  return (comment === -1 ? line : line.slice(0, comment)).trimEnd();
}

function quotedValue(text: string, quote: string): string {
  const unix = text.replaceAll(/\r\n?/g, '\n');
  return quote === '"' ? unix.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : unix;
}
