import { resolve } from 'node:path';
import type { Secret } from '../../core/secret.ts';
import type { Run } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { exposedFile } from '../secret-exposed.ts';
import { confirm } from '../confirm.ts';
import { readValue } from '../secret-input.ts';
import { typedName } from '../secret-name.ts';
import type { SecretProject } from '../../project/secret-project.ts';
import { secretProject } from '../secret-project.ts';
import { remarkOn } from '../secret-remarks.ts';
import { firstHolder, isEmpty, type NamedStore, readOnly, writeValue } from '../../project/secret-store.ts';
import { KeywardError } from '../../core/errors.ts';

export const run: Run = async (context, { arguments: [word], options }) => {
  const { terminal } = context;
  const name = typedName(word);
  const project = await secretProject(context, { options });
  const { place, before } = await targetOf(name, project);
  const value = await readValue(name, context);
  const remarks = [remarkOn(name, value, project.config), exposedRemark(place, project.root, context)].filter(
    (remark) => remark !== null,
  );
  for (const remark of remarks) terminal.note(remark);

  const changed = before === null || !before.equals(value);
  if (!isEmpty(before) && changed && options['yes'] !== true) await assertWanted(name, place, context);
  if (changed) await writeValue(place, name, value, before);
  if (options['json'] === true) {
    terminal.out(JSON.stringify({ version: 1, name, store: place.name, changed, remarks }));
  } else {
    const what = isEmpty(before) ? 'set' : changed ? 'changed' : 'unchanged';
    terminal.out(`${terminal.style('green', what)}: ${name} in ${place.label}`);
  }
  return 0;
};

/** Where a value is written, and what stands there now. */
async function targetOf(name: string, project: SecretProject): Promise<{ place: NamedStore; before: Secret | null }> {
  const places = await Promise.all(project.storesOf(name).map(project.open));
  const held = await firstHolder(name, places);
  const place = held?.place ?? places.find(({ store }) => store.set !== undefined) ?? places[0]!;
  if (place.store.set === undefined) throw readOnly(place.label);
  return { place, before: held?.value ?? null };
}

/** Who pipes a value in has made up their mind, and there is nobody to ask. */
async function assertWanted(name: string, { label }: NamedStore, context: CommandContext): Promise<void> {
  if (!context.terminal.interactive || context.stdin.isTTY !== true) return;
  if (await confirm(`${label} holds another value of ${name}: replace it?`, context)) return;
  throw new KeywardError('cancelled', 'nothing was changed', 'run it again to be asked once more');
}

function exposedRemark({ definition, options }: NamedStore, root: string, context: CommandContext): string | null {
  const { path } = options;
  if (definition.id !== 'env-file' || typeof path !== 'string') return null;
  const exposed = exposedFile(resolve(root, path), context.environment);
  return exposed ? `git does not ignore ${path}: run \`keyward init\` before the next commit` : null;
}
