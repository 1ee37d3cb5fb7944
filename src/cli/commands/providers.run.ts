import { KeywardError } from '../../core/errors.ts';
import { providerOfName } from '../../project/key-names.ts';
import { meant } from '../../project/suggest.ts';
import { PROVIDERS } from '../../providers/_all.ts';
import { type Fact, factsOf } from '../../providers/facts.ts';
import type { Provider } from '../../providers/provider.ts';
import type { Run } from '../command.ts';
import { tableOf } from '../table.ts';
import type { Terminal } from '../terminal.ts';

export const run: Run = async (context, { arguments: [said], options }) => {
  const { terminal } = context;
  const chosen = said === undefined ? PROVIDERS : [providerMeant(said)];
  if (options['json'] === true) terminal.out(catalogueJson(chosen));
  else if (said === undefined) listText(terminal);
  else for (const provider of chosen) cardText(provider, terminal);
  return 0;
};

function providerMeant(said: string): Provider {
  const word = said.toLowerCase();
  const found =
    PROVIDERS.find(({ id, name }) => id === word || name.toLowerCase() === word) ?? providerOfName(said.toUpperCase());
  if (found !== null) return found;
  const known = PROVIDERS.flatMap(({ id, name }) => [id, name]);
  throw new KeywardError('usage', `no such provider: ${said}`, meant(word, known, '; `keyward providers` lists them'));
}

function listText(terminal: Terminal): void {
  const rows = PROVIDERS.map(({ id, name, env, health }) => {
    const asks = health.some((probe) => !('never' in probe));
    return [
      { text: id, style: 'bold' as const },
      { text: name },
      { text: env[0], style: 'dim' as const },
      { text: asks ? '' : 'no health check', style: 'yellow' as const },
    ];
  });
  for (const line of tableOf(rows, terminal)) terminal.out(line);
  terminal.out();
  terminal.out(`${PROVIDERS.length} providers; \`keyward providers NAME\` tells all that is known of one`);
}

const SURENESS = { documented: 'green', observed: 'cyan', unconfirmed: 'yellow' } as const;

/** Longer names stand on a line of their own. */
const WIDTH = 21;
/** What is told of one health request stands below it. */
const BELOW_HEALTH = /^(?:live|dead|unknown|tells)/;

function cardText(provider: Provider, terminal: Terminal): void {
  const { id, name, checked } = provider;
  terminal.out(`${terminal.style('bold', name)} ${terminal.style('dim', `(${id}), checked ${checked}`)}`);
  const facts = factsOf(provider);
  for (const fact of facts) for (const line of factLines(fact, terminal)) terminal.out(line);
  const sources = [...new Set(facts.map(({ source }) => source).filter((source) => source !== null))];
  terminal.out();
  for (const source of sources) terminal.out(terminal.style('dim', `  source: ${source}`));
}

function factLines({ name, value, evidence }: Fact, terminal: Terminal): string[] {
  const sureness = evidence === null ? '' : `  ${terminal.style(SURENESS[evidence], evidence)}`;
  const indent = BELOW_HEALTH.test(name) ? '    ' : '  ';
  const width = WIDTH + 2 - indent.length;
  const label = indent + terminal.style('dim', name.padEnd(width));
  if (name.length <= width) return [`${label}  ${value}${sureness}`];
  return [label.trimEnd(), `${' '.repeat(WIDTH + 4)}${value}${sureness}`];
}

function catalogueJson(chosen: readonly Provider[]): string {
  return JSON.stringify({
    version: 1,
    providers: chosen.map((provider) => {
      const { id, name, env, keys, docs, console, checked } = provider;
      return { id, name, env, kinds: keys.map((key) => key.id), docs, console, checked, facts: factsOf(provider) };
    }),
  });
}
