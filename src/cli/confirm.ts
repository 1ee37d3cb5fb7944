import type { CommandContext } from './context.ts';

/** Asks for a yes. False for no and for Ctrl-C. Only for a terminal that is interactive. */
export async function confirm(message: string, { stdin, signal }: CommandContext): Promise<boolean> {
  const prompts = await import('@clack/prompts');
  const answer = await prompts.confirm({ message, input: stdin, signal, withGuide: false });
  return answer === true;
}
