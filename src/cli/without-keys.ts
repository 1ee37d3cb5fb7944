import { Gatherer } from '../scan/gatherer.ts';
import { SOUGHT } from '../project/_sought.ts';

let tell: ((text: string) => string) | undefined;

/** Text that came from outside, as a path or a word of the command line, with every key in it redacted. */
export function withoutKeys(text: string): string {
  tell ??= new Gatherer({ sought: SOUGHT, confidence: 'likely', environment: {} }).tell;
  return tell(text);
}
