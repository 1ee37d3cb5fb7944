import { ask } from './ask.ts';
import type { CommandContext } from './context.ts';

/** Asks for a yes. False for no, for Ctrl-C and for the end of the input. Only for a terminal that is interactive. */
export async function confirm(message: string, context: CommandContext): Promise<boolean> {
  const prompts = await import('@clack/prompts');
  return (await ask(context, (options) => prompts.confirm({ message, ...options }))) === true;
}
