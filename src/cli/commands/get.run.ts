import { KeywardError } from '../../core/errors.ts';
import type { Run } from '../command.ts';
import { typedName } from '../secret-name.ts';
import { secretProject } from '../secret-project.ts';
import { firstHolder } from '../../project/secret-store.ts';
import { visible } from '../../core/visible.ts';

export const run: Run = async (context, { arguments: [word], options }) => {
  const { terminal } = context;
  const name = typedName(word);
  const asJson = options['json'] === true;
  const show = options['show'] === true;
  if (terminal.onScreen && !show && !asJson) {
    const hint = `pipe it, as in \`keyward get ${name} | pbcopy\`, or give --show`;
    throw new KeywardError('usage', 'a value is not printed on a terminal', hint);
  }
  const project = await secretProject(context, { options });
  const places = await Promise.all(project.storesOf(name).map(project.open));
  const held = await firstHolder(name, places);
  if (asJson) {
    const value = show && held !== null ? { value: held.value.expose() } : {};
    const store = held?.place.name ?? null;
    terminal.out(JSON.stringify({ version: 1, name, held: held !== null, store, ...value }));
  } else if (held !== null) {
    const value = held.value.expose();
    // What a store holds is not trusted to steer a terminal.
    terminal.out(terminal.onScreen ? value.split('\n').map(visible).join('\n') : value);
  }
  if (held !== null) return 0;
  terminal.note(`no value of ${name} in ${places.map(({ label }) => label).join(', ')}`);
  terminal.hint(`\`keyward set ${name}\` gives it one`);
  return 1;
};
