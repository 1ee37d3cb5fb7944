import type { Secret } from '../../core/secret.ts';
import type { Run } from '../command.ts';
import { runChild } from '../secret-child.ts';
import { gatherKeys } from '../secret-gather.ts';
import { secretProject } from '../secret-project.ts';

export const run: Run = async (context, { arguments: words, options }) => {
  const [file = '', ...args] = words;
  const project = await secretProject(context, { options });
  const keys = await gatherKeys(project, context, { all: options['all'] === true });
  const redact = options['redact'] === true ? await redactor([...keys.values()]) : null;
  return runChild({ file, args, keys, redact }, context);
};

/** Loaded only where it is asked for: it knows the shapes of all keys. */
async function redactor(secrets: readonly Secret[]): Promise<(text: string) => string> {
  const { redactorOf } = await import('../secret-redactor.ts');
  return redactorOf(secrets);
}
