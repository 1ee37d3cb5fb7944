import type { Reading, When } from '../providers/probe.ts';
import { type Answer, isMarkup } from './answer.ts';
import { allAt } from './json-path.ts';

/** The first reading that fits an answer; undefined where none does. `fill` puts companions into the steps of paths. */
export function readingOf(
  answer: Answer,
  readings: readonly Reading[],
  fill: (step: string) => string,
): Reading | undefined {
  return readings.find((reading) => fits(answer, reading, fill));
}

function fits(answer: Answer, when: When, fill: (step: string) => string): boolean {
  if (![when.status].flat().includes(answer.status)) return false;
  if (when.header !== undefined && !answer.headers.has(when.header)) return false;
  if (when.text !== undefined) return !isMarkup(answer) && holdsOne(answer.text, when.text);
  if (answer.json === undefined) return false;
  return when.at === undefined || allAt(answer.json, when.at, fill).some((found) => isMeant(found, when));
}

function isMeant(found: unknown, { is, holds, list }: When): boolean {
  if (is !== undefined) return is.some((each) => same(each, found));
  if (holds !== undefined) return typeof found === 'string' && holdsOne(found, holds);
  if (list === true) return Array.isArray(found);
  return found !== null;
}

function same(meant: unknown, found: unknown): boolean {
  if (typeof meant !== 'string' || typeof found !== 'string') return meant === found;
  return meant.toLowerCase() === found.toLowerCase();
}

/** An empty word stands for an empty text. */
function holdsOne(text: string, words: readonly string[]): boolean {
  const folded = text.toLowerCase();
  return words.some((word) => (word === '' ? folded.trim() === '' : folded.includes(word.toLowerCase())));
}
