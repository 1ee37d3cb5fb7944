import { KeywardError } from '../core/errors.ts';

/** The one error of a load: a line for every key that is missing or cannot be used, none of which holds a value. */
export function unusable(faults: string, places: string): KeywardError {
  return new KeywardError(
    'keys-unusable',
    `missing or unusable in ${places}:${faults}`,
    "set it there, or in .env with import 'keyward/env'",
  );
}
