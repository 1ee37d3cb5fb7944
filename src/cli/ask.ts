import type { Readable } from 'node:stream';
import type { CommandContext } from './context.ts';

/** What a prompt is given. */
export interface PromptOptions {
  readonly input: Readable;
  readonly signal: AbortSignal;
  readonly withGuide: false;
}

/** Puts a question of @clack/prompts, and stops it at Ctrl-C and at the end of the input. */
export async function ask<Answer>(
  { stdin, signal }: CommandContext,
  prompt: (options: PromptOptions) => Promise<Answer>,
): Promise<Answer> {
  // Without this, readline stops at Ctrl-D, nothing is left to wait for, and the process ends in the middle.
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const endOnKey = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string }): void => {
    if (key.ctrl === true && key.name === 'd') end();
  };
  stdin.on('keypress', endOnKey).once('end', end);
  try {
    return await prompt({ input: stdin, signal: AbortSignal.any([signal, ended.signal]), withGuide: false });
  } finally {
    stdin.off('keypress', endOnKey).off('end', end);
  }
}
