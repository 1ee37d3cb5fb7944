import { openSecretProject, type SecretProject } from '../project/secret-project.ts';
import type { CommandInput } from './command.ts';
import { confirm } from './confirm.ts';
import type { CommandContext } from './context.ts';

/**
 * Looks up the project of the current folder, with what the command line chooses. On a terminal the user is asked whether
 * an address of keyward.toml may see a credential. Throws `config-invalid`, `unreadable`, `usage`.
 */
export function secretProject(
  context: CommandContext,
  { options }: Pick<CommandInput, 'options'>,
): Promise<SecretProject> {
  const said = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const chosen = { folder: context.cwd, store: said('store'), profile: said('profile') };
  const isAsked = context.terminal.interactive && options['json'] !== true;
  return openSecretProject(chosen, context, async ({ at, store, address }) => {
    if (!isAsked) return false;
    context.terminal.note(`${at}: ${store} would be shown your credential at ${address}`);
    return confirm('is that a server of yours, for this project?', context);
  });
}
