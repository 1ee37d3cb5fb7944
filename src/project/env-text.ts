import { Secret } from '../core/secret.ts';

const HEAD = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/y;
const LINE_END = /\r\n|\n|\r/g;
const QUOTES = new Set(['"', "'", '`']);

/**
 * Reads the text of an env file as dotenv does: `NAME=value`, `export` before it, quotes around the value, comments.
 * Of a name that stands twice the last one counts. A line of any other form is passed over. Linear in the text.
 */
export function parseEnvText(text: string): Map<string, Secret> {
  const values = new Map<string, Secret>();
  // Quotes of which the rest of the text is known to hold none that closes.
  const open = new Set<string>();
  let at = 0;
  while (at < text.length) {
    HEAD.lastIndex = at;
    const head = HEAD.exec(text);
    if (head === null) {
      at = nextLine(text, at).start;
      continue;
    }
    at = HEAD.lastIndex;
    const quote = text[at] ?? '';
    const close = QUOTES.has(quote) && !open.has(quote) ? closingQuote(text, at + 1, quote) : -1;
    if (close === -1 && QUOTES.has(quote)) open.add(quote);

    const line = nextLine(text, close === -1 ? at : close);
    const value = close === -1 ? bareValue(text.slice(at, line.end)) : quotedValue(text.slice(at + 1, close), quote);
    values.set(head[1] ?? '', new Secret(value));
    at = line.start;
  }
  return values;
}

/** Where the line of `at` ends, and where the next one starts. */
function nextLine(text: string, at: number): { end: number; start: number } {
  LINE_END.lastIndex = at;
  const match = LINE_END.exec(text);
  return match === null ? { end: text.length, start: text.length } : { end: match.index, start: LINE_END.lastIndex };
}

function closingQuote(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (text[at - 1] !== '\\') return at;
  }
  return -1;
}

function bareValue(text: string): string {
  const comment = text.indexOf('#');
  return (comment === -1 ? text : text.slice(0, comment)).trim();
}

function quotedValue(text: string, quote: string): string {
  const unix = text.replaceAll(/\r\n?/g, '\n');
  return quote === '"' ? unix.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : unix;
}
