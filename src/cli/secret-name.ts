import { KeywardError } from '../core/errors.ts';
import { isKeyShaped } from '../project/key-shape.ts';
import { VALUE_TYPED } from './secret-options.ts';

/** The name that was typed. Throws `usage` where a value came along, or in its place. */
export function typedName(word: string | undefined): string {
  const name = word ?? '';
  if (name.includes('=') || isKeyShaped(name)) {
    throw new KeywardError('usage', VALUE_TYPED.message, VALUE_TYPED.hint);
  }
  return name;
}
