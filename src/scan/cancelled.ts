import { KeywardError } from '../core/errors.ts';
import type { Gatherer } from './gatherer.ts';

/** The error for a scan that the user has stopped; `rest` says what was not read. */
export function cancelled({ scanner, tell }: Gatherer, rest: string): KeywardError {
  // It may be amid a content.
  scanner.reset();
  return new KeywardError('cancelled', `the scan was stopped: ${tell(rest)}`, 'run it again to see the rest');
}
