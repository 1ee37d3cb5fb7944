import { PROVIDERS } from '../../src/providers/_all.ts';
import { factsOf } from '../../src/providers/facts.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { cell } from './cell.ts';

/** Which providers there are, and what keyward can do with their keys. */
export function catalogueTable(): string {
  const rows = PROVIDERS.map(({ id, name, env, health, rotation, limits }) => {
    const asks = health.some((probe) => !('never' in probe)) ? 'yes' : '';
    return `| [${name}](#${anchorOf(name)}) | \`${id}\` | \`${env[0]}\` | ${asks} | ${rotation?.how ?? ''} | ${limits?.kind ?? ''} |`;
  });
  return [
    '| provider | id | variable | health check | rotation | limit |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** As GitHub makes it from a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

/** All facts of one provider, each with where it is from. */
export function catalogueSection(provider: Provider): string {
  const rows = factsOf(provider).map(({ name, value, evidence, source }) => {
    const from = source?.startsWith('https://') === true ? `[page](${source})` : (source ?? '');
    return `| ${cell(name)} | ${cell(value)} | ${evidence ?? ''} | ${cell(from)} |`;
  });
  return [
    `## ${provider.name}`,
    `Checked ${provider.checked}.`,
    ['| fact | what | known | from |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}
