import type { CommandContext } from './context.ts';

/** Asks for a yes. False for no, for Ctrl-C and for the end of the input. Only for a terminal that is interactive. */
export async function confirm(message: string, { stdin, signal }: CommandContext): Promise<boolean> {
  const prompts = await import('@clack/prompts');
  // Without this, readline stops at Ctrl-D, nothing is left to wait for, and the process ends in the middle.
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const endOnKey = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string }): void => {
    if (key.ctrl === true && key.name === 'd') end();
  };
  stdin.on('keypress', endOnKey).once('end', end);
  try {
    const either = AbortSignal.any([signal, ended.signal]);
    return (await prompts.confirm({ message, input: stdin, signal: either, withGuide: false })) === true;
  } finally {
    stdin.off('keypress', endOnKey).off('end', end);
  }
}
