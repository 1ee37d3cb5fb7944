import { setImmediate } from 'node:timers/promises';
import { KeywardError } from '../core/errors.ts';

/** Others (signals, above all) have their turn so often. */
const MILLISECONDS_PER_TURN = 50;

/** Makes a function that long work calls often: it lets others have their turn. Throws `cancelled` after the signal. */
export function pauser(signal: AbortSignal): () => Promise<void> {
  let turnAt = performance.now() + MILLISECONDS_PER_TURN;
  return async () => {
    if (performance.now() < turnAt) return;
    await setImmediate();
    if (signal.aborted) {
      throw new KeywardError('cancelled', 'stopped while rules were run', 'run it again to see the rest');
    }
    turnAt = performance.now() + MILLISECONDS_PER_TURN;
  };
}
