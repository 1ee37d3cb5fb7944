import type { Secret } from '../core/secret.ts';
import { providerById, providerOfName } from '../project/key-names.ts';
import { judgeShape } from '../project/key-shape.ts';
import type { Config } from '../project/keyward-toml.ts';
import type { Provider } from '../providers/provider.ts';

/** Whose key stands under a name: what keyward.toml says counts more than what the catalogue knows. */
export function providerOf(name: string, config: Config | null): Provider | null {
  const said = config?.keys.get(name)?.provider;
  return said === undefined ? providerOfName(name) : providerById(said);
}

/** What is odd about a value under a name, in words that do not hold it; null where nothing is. */
export function remarkOn(name: string, value: Secret, config: Config | null): string | null {
  const provider = providerOf(name, config);
  const { shape, otherProvider } = judgeShape(value, provider);
  if (shape === 'empty') return `the value of ${name} is empty, or nothing but white space`;
  if (shape === 'placeholder') return `the value of ${name} looks like a placeholder`;
  if (shape === 'untrimmed') return `the value of ${name} has quotes or white space around it, which stay`;
  if (shape === 'unusual') return `the value of ${name} does not look like a key of ${provider?.name}`;
  if (shape !== 'other-provider') return null;
  const other = providerById(otherProvider ?? '')?.name ?? otherProvider;
  return `the value of ${name} looks like a key of ${other}, not of ${provider?.name}`;
}
