import { KeywardError } from '../../core/errors.ts';
import type { CommandInput, Run } from '../command.ts';

export const run: Run = async (context, input) => {
  const [action, ...args] = input.arguments;
  refuseUnused(action ?? '', args, input);
  // A commit waits for `run`: it loads nothing of the rest.
  if (action === 'run') {
    const { checkHook } = await import('../hook-check.ts');
    return checkHook(context, args, { json: input.options['json'] === true });
  }
  const { changeHooks, showStatus } = await import('../hook-manage.ts');
  const options = { json: input.options['json'] === true, dryRun: input.options['dryRun'] === true };
  return action === 'status' ? showStatus(context, options) : changeHooks(context, action === 'install', options);
};

function refuseUnused(action: string, args: readonly string[], { options }: CommandInput): void {
  const hint = 'see `keyward help hook`';
  if (action !== 'run' && args.length > 0) {
    throw new KeywardError('usage', `hook ${action} takes no argument ${args[0]}`, hint);
  }
  if (options['dryRun'] === true && (action === 'run' || action === 'status')) {
    throw new KeywardError('usage', `hook ${action} changes nothing, so that --dry-run has no meaning`, hint);
  }
}
