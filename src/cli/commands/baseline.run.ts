import { KeywardError } from '../../core/errors.ts';
import type { CommandInput, Run } from '../command.ts';

export const run: Run = async (context, input) => {
  const [action, ...names] = input.arguments;
  refuseUnused(action, names, input);
  if (action === 'add') return (await import('../baseline-add.ts')).addToBaseline(context, names, input.options);
  if (action === 'prune') return (await import('../baseline-prune.ts')).pruneBaseline(context, input.options);
  return (await import('../baseline-review.ts')).reviewBaseline(context, input.options);
};

function refuseUnused(action: string | undefined, names: readonly string[], { options }: CommandInput): void {
  const hint = 'see `keyward help baseline`';
  if (action === 'add') return;
  if (names.length > 0) throw new KeywardError('usage', `baseline ${action} takes no argument`, hint);
  for (const name of ['all', 'reason', 'until', 'history', ...(action === 'review' ? ['dryRun'] : [])]) {
    if (options[name] === undefined) continue;
    const flag = name === 'dryRun' ? 'dry-run' : name;
    throw new KeywardError('usage', `--${flag} has no meaning for baseline ${action}`, hint);
  }
}
