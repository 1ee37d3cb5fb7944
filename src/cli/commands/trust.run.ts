import { KeywardError } from '../../core/errors.ts';
import { nodeContext } from '../../node/context.ts';
import type { SecretProject } from '../../project/secret-project.ts';
import { storeAddresses } from '../../project/store-addresses.ts';
import { changeTrust } from '../../project/trusted-addresses.ts';
import { STORES } from '../../stores/_all.ts';
import type { Run } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { secretProject } from '../secret-project.ts';
import { visible } from '../../core/visible.ts';

export const run: Run = async (context, { arguments: [typed = ''], options }) => {
  const { terminal } = context;
  const project = await secretProject(context, { options: {} });
  const address = URL.canParse(typed) ? new URL(typed).href.replace(/\/+$/, '') : typed;
  const agrees = options['forget'] !== true;
  if (agrees) await assertNamed(address, project, context);
  await changeTrust(project.root, address, agrees, context);
  const { root } = project;
  if (options['json'] === true) terminal.out(JSON.stringify({ version: 1, address, root, trusted: agrees }));
  else
    terminal.out(
      `${terminal.style('green', agrees ? 'trusted' : 'forgotten')}: ${visible(address)} in ${visible(root)}`,
    );
  return 0;
};

/** An address that nothing leads to was mistyped, or is another project's. */
async function assertNamed(address: string, { config, root }: SecretProject, context: CommandContext): Promise<void> {
  const world = nodeContext(context, root);
  const named: string[] = [];
  for (const [name, said] of config?.stores ?? []) {
    const definition = await STORES.get(said.type)?.();
    const found = definition === undefined ? [] : await storeAddresses(name, said, definition, world);
    named.push(...found.map((each) => each.address));
  }
  if (named.includes(address)) return;
  const hint = named.length === 0 ? 'there is nothing to agree to' : `it names ${[...new Set(named)].join(', ')}`;
  throw new KeywardError('usage', 'keyward.toml of this project needs no consent to such an address', hint);
}
