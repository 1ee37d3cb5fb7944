import { createHash } from 'node:crypto';
import type { Sought } from '../sought/sought.ts';

/**
 * To be raised with every change of prefilter, candidates, judge or content scanner that may find more than before: what
 * was clean to the one before is then read again.
 */
const ENGINE = 2;

/**
 * Names what a scan seeks and how: equal only where it would find the same. Every part of every kind that bears on it goes
 * in, and the version of the program.
 */
export function digestOf(sought: Sought, names: readonly string[], version: string): string {
  return createHash('sha256')
    .update(JSON.stringify([ENGINE, version, sought, names]))
    .digest('hex');
}
