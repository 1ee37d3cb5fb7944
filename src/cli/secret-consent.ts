import { KeywardError } from '../core/errors.ts';
import type { CommandInput } from './command.ts';
import { confirm } from './confirm.ts';
import type { CommandContext } from './context.ts';

/**
 * Returns where `--yes` was given or the question is answered with yes. Throws `cancelled` where it is not, or where
 * nobody can be asked.
 */
export async function consent(
  question: string,
  context: CommandContext,
  { options }: Pick<CommandInput, 'options'>,
): Promise<void> {
  if (options['yes'] === true) return;
  if (!context.terminal.interactive || options['json'] === true) {
    const hint = 'give --yes if that is what you want';
    throw new KeywardError('cancelled', 'nothing was changed: there is no terminal to ask on', hint);
  }
  if (await confirm(question, context)) return;
  throw new KeywardError('cancelled', 'nothing was changed', 'run it again to be asked once more');
}
