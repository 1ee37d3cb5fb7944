import { isKeywardError, type KeywardError } from '../core/errors.ts';

export type Attempt<Value> =
  | { readonly value: Value; readonly problem: null }
  | { readonly value: null; readonly problem: KeywardError };

/** Does what may fail for a reason that keyward has words for, and keeps the reason. Other errors pass through. */
export function attempt<Value>(work: () => Value): Attempt<Value> {
  try {
    return { value: work(), problem: null };
  } catch (error) {
    if (!isKeywardError(error)) throw error;
    return { value: null, problem: error };
  }
}
