import { KeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';

/** What a store cannot hold. */
export interface ValueRule {
  readonly maxBytes: number;
  /** True where the store cannot hold an empty value. */
  readonly notEmpty?: true;
  /** What the store would change or refuse, and how to say so. */
  readonly never?: { readonly pattern: RegExp; readonly says: string };
}

/** Refuses with `value-invalid`, before anything is sent, what the service would refuse or change. */
export function checkValue(service: string, value: Secret, { maxBytes, notEmpty, never }: ValueRule): string {
  const text = value.expose();
  const fail = (what: string): KeywardError =>
    new KeywardError('value-invalid', `${service} holds no value ${what}`, 'keep this value in another store');
  if (notEmpty && text === '') throw fail('that is empty');
  if (never?.pattern.test(text)) throw fail(never.says);
  if (text.includes('\0')) throw fail('with a zero character');
  if (new TextEncoder().encode(text).length > maxBytes) throw fail(`above ${maxBytes} bytes`);
  return text;
}
