import { attempt } from './attempt.ts';
import { leftLoose, leftNotIgnored } from './init/left.ts';
import { planFiles } from './init/plan.ts';
import { issuerById } from './issuer-names.ts';
import type { HookStatus } from './hook/hook.ts';
import type { ProjectKey } from './keys.ts';
import { providerById } from './key-names.ts';
import type { Project } from './project.ts';
import { chmodCommand, untrackCommand } from './shell-quote.ts';

/** One thing to do. */
export interface NextStep {
  /** What to type in the project's folder; null where a hand is needed. */
  readonly command: string | null;
  readonly text: string;
}

const HOOK_INSTALL = 'keyward hook install';
const FILES_SHOWN = 6;

/** What is left to do in a project, the most urgent first. */
export function nextSteps(project: Project, hooks: readonly HookStatus[]): NextStep[] {
  const { value, problem } = attempt(() => planFiles(project));
  const changed = (value?.changes ?? []).map(({ path }) => path);
  return [
    ...hardcoded(project),
    ...tracked(project),
    ...(problem === null ? [] : [{ command: null, text: `${problem.message}; ${problem.hint}` }]),
    ...(value?.remarks ?? []).map(({ command, path, text }) => ({ command, text: `${path}: ${text}` })),
    ...setUp(changed, hooks),
    ...notIgnored(project, changed),
    ...looseModes(project, changed),
    ...values(project.keys),
  ];
}

function hardcoded({ findings }: Project): NextStep[] {
  const byProvider = new Map<string, Set<string>>();
  for (const { provider, fingerprint } of findings) {
    byProvider.set(provider, (byProvider.get(provider) ?? new Set()).add(fingerprint));
  }
  if (byProvider.size > PAGES_SHOWN) {
    const text = 'revoke the hardcoded keys, make new ones, and read those from the environment';
    return [{ command: 'keyward scan', text }];
  }
  return [...byProvider].map(([id, { size }]) => {
    const issuer = issuerById(id);
    const what = `the hardcoded ${issuer?.name ?? id} ${size === 1 ? 'key' : 'keys'}`;
    const place = issuer?.console === undefined ? '' : ` at ${issuer.console}`;
    const instead = size === 1 ? 'a new one' : 'new ones';
    return {
      command: null,
      text: `revoke ${what}${place}, and read ${instead} from ${providerById(id)?.env[0] ?? 'the environment'}`,
    };
  });
}

function tracked({ secretFiles }: Project): NextStep[] {
  const files = secretFiles.filter((file) => file.tracked === true);
  return files.map((file) => ({
    command: untrackCommand(file),
    text: file.committed
      ? `take ${file.path} out of git; its history still has it, so make new keys for all that stand in it`
      : `take ${file.path}, which is staged, out of git before it is committed`,
  }));
}

/** What has to be done by hand for a hook is said in its remedy. */
function setUp(changed: readonly string[], hooks: readonly HookStatus[]): NextStep[] {
  const lacking = hooks.flatMap(({ name, remedy }) => (remedy === null ? [] : [{ name, remedy }]));
  const byHand = lacking
    .filter(({ remedy }) => !remedy.includes(HOOK_INSTALL))
    .map(({ name, remedy }) => ({ command: null, text: `get the ${name} hook to run: ${remedy}` }));
  const installs = lacking.length > byHand.length;
  if (changed.length === 0) {
    return [...(installs ? [{ command: HOOK_INSTALL, text: 'guard every commit and push' }] : []), ...byHand];
  }
  const shown = changed.slice(0, FILES_SHOWN);
  const more = changed.length - shown.length;
  const rest = more === 0 ? [] : [`${more} more files`];
  const all = [...shown, ...rest, ...(installs ? ['the git hooks'] : [])];
  const list = all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  return [{ command: 'keyward init', text: `set up ${list}; it shows what it will change, and asks` }, ...byHand];
}

/** Files that stay as they are when `keyward init` has done its work. */
function notIgnored(project: Project, changed: readonly string[]): NextStep[] {
  return leftNotIgnored(project, changed).map(({ path }) => ({
    command: null,
    text: `add a line for ${path} to the .gitignore of its folder`,
  }));
}

function looseModes(project: Project, changed: readonly string[]): NextStep[] {
  const paths = leftLoose(project, changed).map(({ path }) => path);
  if (paths.length === 0) return [];
  return [{ command: chmodCommand(paths), text: 'let nobody else of this machine read these files' }];
}

function values(keys: readonly ProjectKey[]): NextStep[] {
  const unset = keys.filter(({ set, notAsked }) => !set && notAsked.length === 0);
  const of = (shape: ProjectKey['shape']): ProjectKey[] => keys.filter((key) => key.shape === shape);
  return [
    ...(unset.length > PAGES_SHOWN
      ? step(unset, (names) => `put a value for ${names} into .env`)
      : unset.map(({ name, provider }) => ({
          command: null,
          text: `put a key of ${provider.name} into .env as ${name}; they are made at ${provider.console}`,
        }))),
    ...step(of('placeholder'), (names) => `put a real key in the place of the placeholder under ${names}`),
    ...step(of('untrimmed'), (names) => `take the quotes or white space away that have become part of ${names}`),
    ...of('other-provider').map(({ name, otherProvider }) => ({
      command: null,
      text: `check ${name}: its value looks like a key of ${providerById(otherProvider ?? '')?.name ?? otherProvider}`,
    })),
  ];
}

const PAGES_SHOWN = 3;
const NAMES_SHOWN = 4;

function step(keys: readonly ProjectKey[], text: (names: string) => string): NextStep[] {
  if (keys.length === 0) return [];
  const shown = keys.slice(0, NAMES_SHOWN).map(({ name }) => name);
  const more = keys.length > NAMES_SHOWN ? ` and ${keys.length - NAMES_SHOWN} more` : '';
  return [{ command: null, text: text(shown.join(', ') + more) }];
}
