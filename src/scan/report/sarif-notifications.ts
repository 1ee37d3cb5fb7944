import type { ScanReport } from '../report.ts';
import { harmlessOf, lostOf } from './not-read.ts';
import { locationOf } from './sarif-uri.ts';

const NOT_READ = 'not-read';
const LEFT_OUT = 'left-out';
/** Past that they are counted. */
const MOST_NOTIFICATIONS = 1000;

/** What keyward may notify of, beside its rules. */
export const NOTIFICATIONS = [
  { id: NOT_READ, shortDescription: { text: 'Something was not read' } },
  { id: LEFT_OUT, shortDescription: { text: 'Not all results are in this file' } },
];

/** What was not read: a notification for each path where a key may stand, and one for each reason of the rest. */
export function notificationsOf({ skipped }: ScanReport, leftOut: number): object[] {
  const lost = lostOf(skipped);
  const more = lost.length - MOST_NOTIFICATIONS;
  return [
    ...lost.slice(0, MOST_NOTIFICATIONS).map(({ path, reason }) => ({
      ...notification(NOT_READ, 'error', `not read, a key may stand there: ${reason}`),
      locations: [{ physicalLocation: { artifactLocation: locationOf(path) } }],
    })),
    ...(more > 0 ? [notification(NOT_READ, 'error', `not read, a key may stand there: ${more} more paths`)] : []),
    ...Array.from(harmlessOf(skipped), ([reason, count]) =>
      notification(NOT_READ, 'note', `not read, ${reason}: ${count}`),
    ),
    ...(leftOut > 0
      ? [notification(LEFT_OUT, 'warning', `${leftOut} results are not in this file: GitHub refuses one with more`)]
      : []),
  ];
}

function notification(id: string, level: 'error' | 'warning' | 'note', text: string): object {
  return { descriptor: { id }, level, message: { text } };
}
