import type { ContentScanner } from './content-scanner.ts';
import { CONFIDENCES } from './judge/confidence.ts';
import { push } from './sink.ts';

/** Stands before the path while it is searched, so that a byte order mark at its beginning counts as what it is. */
const FRONT = '/';

/**
 * Makes a function that gives a text from outside (a path, a reason with a path in it) as it may be told: a key that
 * stands in it, of at least this confidence, is redacted.
 */
export function pathTeller(scanner: ContentScanner, least: number): (text: string) => string {
  const told = new Map<string, string>();
  return (text) => {
    let answer = told.get(text);
    if (answer === undefined) {
      answer = redactIn(text, scanner, least);
      told.set(text, answer);
    }
    return answer;
  };
}

function redactIn(text: string, scanner: ContentScanner, least: number): string {
  push(scanner, new TextEncoder().encode(FRONT + text));
  const matches = scanner.end().matches.filter(({ confidence }) => CONFIDENCES.indexOf(confidence) >= least);
  if (matches.length === 0) return text;

  let answer = FRONT + text;
  const lineStarts = [0];
  for (let at = answer.indexOf('\n'); at !== -1; at = answer.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  // From the last on, so that the places of the others stay what they are.
  for (const { line, column, endLine, endColumn, redacted } of matches.toReversed()) {
    const start = lineStarts[line - 1]! + column - 1;
    const end = lineStarts[endLine - 1]! + endColumn - 1;
    answer = answer.slice(0, start) + redacted + answer.slice(end);
  }
  return answer.slice(FRONT.length);
}
