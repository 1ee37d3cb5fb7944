import { KeywardError } from '../../../core/errors.ts';
import { toDisplay } from '../../path.ts';

/** The error for an object store that only git itself can make sense of, if anyone. `path` is a Latin-1 path. */
export function refusal(path: string, reason: string, cause?: unknown): KeywardError {
  return new KeywardError('unreadable', `${toDisplay(path)}: ${reason}`, 'run `git fsck` in this repository', {
    cause,
  });
}

/** Thrown where a file that was listed is gone: a repack puts its objects elsewhere. */
export class Vanished extends Error {}
