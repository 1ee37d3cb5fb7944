import { isOnPath } from '../project/hook/places.ts';
import { shellQuote } from '../project/shell-quote.ts';
import type { CommandContext } from './context.ts';

/** What has to be typed for `keyward`, by how this program was started; null where `keyward` itself will do. */
export function typedFor({ environment, program }: CommandContext): string | null {
  // While npx runs a program, and only then, it is on PATH.
  if (environment['npm_command'] === 'exec') return 'npx keyward';
  return isOnPath('keyward', environment) ? null : `node ${shellQuote(program.script)}`;
}
