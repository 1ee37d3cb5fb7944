import { KeywardError } from '../../core/errors.ts';
import type { Run } from '../command.ts';
import { consent } from '../secret-consent.ts';
import { typedName } from '../secret-name.ts';
import type { SecretProject } from '../../project/secret-project.ts';
import { secretProject } from '../secret-project.ts';
import { firstHolder, type NamedStore, readOnly } from '../../project/secret-store.ts';

export const run: Run = async (context, { arguments: [word], options }) => {
  const { terminal } = context;
  const name = typedName(word);
  const project = await secretProject(context, { options });
  const holders = await holdersOf(name, project);
  const [holder, ...others] = holders;
  if (others.length > 0) {
    const what = `${name} is held by ${holders.map(({ label }) => label).join(' and ')}`;
    throw new KeywardError(
      'usage',
      what,
      `say which one: --store ${holders.map((each) => each.name).join(' or --store ')}`,
    );
  }
  if (holder !== undefined) {
    if (holder.store.remove === undefined) throw readOnly(holder.label);
    await consent(`take ${name} out of ${holder.label}? its value is lost`, context, { options });
    await holder.store.remove(name);
  }
  if (options['json'] === true) {
    const removed = holder !== undefined;
    terminal.out(JSON.stringify({ version: 1, name, store: holder?.name ?? null, removed }));
  } else if (holder !== undefined) {
    terminal.out(`${terminal.style('green', 'removed')}: ${name} from ${holder.label}`);
  }
  if (holder !== undefined) return 0;
  terminal.note(`no store holds ${name}: ${project.stores.join(', ')}`);
  terminal.hint('`keyward list` shows what they hold');
  return 1;
};

/** Every store of the project that holds a name; two names of one place count as one. */
async function holdersOf(name: string, project: SecretProject): Promise<NamedStore[]> {
  const places = await Promise.all([...new Set([...project.storesOf(name), ...project.stores])].map(project.open));
  const apart = [...new Map(places.toReversed().map((place) => [place.place, place])).values()].toReversed();
  const held = await Promise.all(apart.map((place) => firstHolder(name, [place])));
  return held.flatMap((each) => (each === null ? [] : [each.place]));
}
