import type { Secret } from './secret.ts';

/**
 * One place where keys rest. Every call asks the store itself: nothing is cached.
 *
 * All of them throw a `KeywardError`: `name-invalid` or `value-invalid` before anything is sent, `store-refused` where
 * the store does not let us, `store-unavailable` where it gives no answer, `answer-invalid` where it gives one that
 * cannot be understood. None holds a value or a credential.
 */
export interface Store {
  /** Null only if the store answered and holds no such name. */
  get(name: string): Promise<Secret | null>;
  /**
   * The values of several names, without those that the store does not hold. Absent: it has no quicker way than to ask
   * for one after the other.
   */
  getMany?(names: readonly string[]): Promise<ReadonlyMap<string, Secret>>;
  /** The names, sorted. Values are not read where the store can do without. */
  list(): Promise<string[]>;
  /** Writes a value, whatever stood there. Absent: the store is read-only. */
  set?(name: string, value: Secret): Promise<void>;
  /** Takes a name away; none of that name is fine. Absent: the store is read-only. */
  remove?(name: string): Promise<void>;
  /**
   * Writes a value only if the store still holds `expected` (null: no such name), as one step that no other writer can
   * come between; else throws `conflict` and the store is as it was. Absent: the service has no such step.
   */
  replace?(name: string, value: Secret, expected: Secret | null): Promise<void>;
}

/** A store that is ready for use. */
export type OpenStore = Store & Required<Pick<Store, 'getMany'>>;
