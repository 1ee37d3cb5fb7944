import { TextDecoder } from 'node:util';
import { KeywardError } from '../core/errors.ts';
import { Secret } from '../core/secret.ts';
import { ask } from './ask.ts';
import type { CommandContext } from './context.ts';

const LARGEST = 1024 * 1024;
const HINT = 'pipe the value into it, or run it on a terminal to be asked';

/**
 * The value of a key: asked for, without showing it, on a terminal; else all of standard input, less one line end at its
 * end. Throws `cancelled`, `value-invalid`, or `usage` where nobody can be asked.
 */
export async function readValue(name: string, context: CommandContext): Promise<Secret> {
  if (context.stdin.isTTY !== true) return pipedValue(context);
  if (!context.terminal.interactive) {
    throw new KeywardError('usage', 'there is no terminal to ask on: the output goes elsewhere', HINT);
  }
  const prompts = await import('@clack/prompts');
  const message = `the value of ${name}, which is not shown`;
  const answer = await ask(context, (options) => prompts.password({ message, ...options }));
  if (typeof answer === 'string' && answer !== '') return new Secret(answer);
  throw new KeywardError('cancelled', 'no value was given, and nothing was changed', 'run it again');
}

async function pipedValue({ stdin, signal }: CommandContext): Promise<Secret> {
  const stop = (): void => void stdin.destroy(new KeywardError('cancelled', 'nothing was changed', 'run it again'));
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    length += (chunk as Uint8Array).length;
    if (length > LARGEST) throw invalid('is larger than 1 MiB');
  }
  signal.removeEventListener('abort', stop);
  const text = decode(Buffer.concat(chunks)).replace(/\r?\n$/, '');
  if (text === '') throw invalid('holds no value');
  return new Secret(text);
}

/** A mark at the beginning, as PowerShell sends one, is dropped. */
function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw invalid('is binary, not text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // The decoder's own error is not told on: it may hold what it could not decode.
    if (error instanceof TypeError) throw invalid('is not UTF-8 text');
    throw error;
  }
}

function invalid(what: string): KeywardError {
  return new KeywardError('value-invalid', `standard input ${what}`, HINT);
}
