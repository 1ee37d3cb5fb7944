import { Gatherer } from '../scan/gatherer.ts';
import { ISSUERS } from '../project/issuers.ts';

let tell: ((text: string) => string) | undefined;

/** Text that came from outside, as a path or a word of the command line, with every key in it redacted. */
export function withoutKeys(text: string): string {
  tell ??= new Gatherer({ issuers: ISSUERS, confidence: 'likely', environment: {} }).tell;
  return tell(text);
}
