import { providerById } from '../../project/key-names.ts';
import { readProject } from '../../project/project.ts';
import type { Provider } from '../../providers/provider.ts';
import { STORES } from '../../stores/_all.ts';
import type { Run } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { progressOf } from '../progress.ts';
import { DEFAULT_PROFILE, type SecretProject } from '../../project/secret-project.ts';
import { secretProject } from '../secret-project.ts';
import type { Terminal } from '../terminal.ts';

interface SharedKey {
  readonly name: string;
  readonly provider: Provider;
  readonly optional: boolean;
  readonly store: string;
  readonly command: string;
}

interface SharedStore {
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  readonly credentials: string;
}

export const run: Run = async (context, { options }) => {
  const { terminal } = context;
  const project = await secretProject(context, { options });
  const keys = (await neededBy(project, context)).map((key): SharedKey => {
    const [store] = project.storesOf(key.name);
    return { ...key, store, command: commandFor(key.name, project, options['store']) };
  });
  const stores = await storesOf([...new Set(keys.map(({ store }) => store))], project);
  if (options['json'] === true) terminal.out(shareJson(keys, stores, project.profile));
  else if (keys.length > 0) shareText(keys, stores, terminal);
  if (keys.length > 0) return 0;
  terminal.note('neither keyward.toml nor the code names a key');
  terminal.hint('write [keys.NAME] in keyward.toml, with provider = "openai" below it, say');
  return 1;
};

type Needed = Pick<SharedKey, 'name' | 'provider' | 'optional'>;

async function neededBy({ config, root }: SecretProject, context: CommandContext): Promise<Needed[]> {
  const said = [...(config?.keys ?? [])].flatMap(([name, { provider: id, optional }]) => {
    const provider = providerById(id);
    return provider === null ? [] : [{ name, provider, optional }];
  });
  if (said.length > 0) return said;
  const { environment, signal, terminal } = context;
  const { keys } = await readProject(root, { environment, signal, progress: progressOf(terminal) });
  return keys.map(({ name, provider }) => ({ name, provider, optional: false }));
}

/** The command does on another machine what is meant here, whatever profile is chosen there. */
function commandFor(name: string, { profile }: SecretProject, store: unknown): string {
  if (typeof store === 'string') return `keyward set ${name} --store ${store}`;
  return `keyward set ${name}${profile === DEFAULT_PROFILE ? '' : ` --profile ${profile}`}`;
}

/** What is known of the stores without opening them: a new colleague may not be able to. */
async function storesOf(names: readonly string[], { config, open }: SecretProject): Promise<SharedStore[]> {
  return Promise.all(
    names.map(async (name) => {
      const type = config?.stores.get(name)?.type ?? name;
      const definition = (await STORES.get(type)?.()) ?? (await open(name)).definition;
      return { name, type, kind: definition.name, credentials: definition.credentials };
    }),
  );
}

function shareText(keys: readonly SharedKey[], stores: readonly SharedStore[], terminal: Terminal): void {
  terminal.out('# Keys of this project');
  terminal.out();
  terminal.out('Each stays with whoever set it: send names and pages around, never a value.');
  for (const { name, provider, optional, store, command } of keys) {
    terminal.out();
    terminal.out(`## ${name}`);
    terminal.out();
    terminal.out(`- a key of ${provider.name}${optional ? '; the program does without' : ''}`);
    terminal.out(`- make one: ${provider.console}`);
    terminal.out(`- set it, in ${store}: \`${command}\``);
  }
  terminal.out();
  terminal.out('## Stores');
  terminal.out();
  for (const { name, kind, credentials } of stores) terminal.out(`- ${name}: ${kind}. It is opened by: ${credentials}`);
  terminal.out();
  terminal.out(
    'Then `keyward list` shows whether something is lacking, and `keyward run -- COMMAND` starts the program.',
  );
}

function shareJson(keys: readonly SharedKey[], stores: readonly SharedStore[], profile: string): string {
  return JSON.stringify({
    version: 1,
    profile,
    keys: keys.map(({ name, provider, optional, store, command }) => ({
      name,
      provider: provider.id,
      optional,
      makeAt: provider.console,
      store,
      command,
    })),
    stores: stores.map(({ name, type, credentials }) => ({ name, type, credentials })),
  });
}
