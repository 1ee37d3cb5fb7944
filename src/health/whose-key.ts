import type { Secret } from '../core/secret.ts';
import { prefixOf } from '../formats/anchor.ts';
import { isPattern } from '../formats/pattern.ts';
import { isPlaceholder } from '../formats/placeholder.ts';
import type { Part } from '../formats/token.ts';
import { wholeShape } from '../formats/whole.ts';
import { PROVIDERS } from '../providers/_all.ts';
import type { KeyFormat } from '../formats/key-format.ts';
import type { Provider } from '../providers/provider.ts';
import { documentOf } from './key-document.ts';

/** Whose key a value is. */
export type Whose =
  | { readonly kind: string }
  | {
      readonly kind: null;
      readonly reason: 'malformed' | 'other-provider';
      /** One line for people. */
      readonly told: string;
      /** Whose it is by its own prefix; null but for `other-provider`. */
      readonly otherProvider: Provider | null;
    };

interface Fit {
  readonly format: KeyFormat;
  readonly shape: readonly Part[];
  readonly text: string;
}

/**
 * Which kind of a provider's keys a value is, as a whole; a JSON document is of the kind that one of its fields has.
 * `kind`: only this one will do. A key of another provider, told by its own prefix, is none.
 */
export function whoseKey(key: Secret, provider: Provider, kind?: string): Whose {
  const value = key.expose();
  const texts = [value, ...(documentOf(value)?.values() ?? [])];
  const formats = provider.keys.filter(({ id }) => kind === undefined || id === kind);
  // Kinds that their own shape tells come first.
  const own =
    fitIn(
      texts,
      formats.filter(({ near }) => near === undefined),
    ) ?? fitIn(texts, formats);
  if (own !== null && own.format.near === undefined) return judged(own, provider);

  for (const other of PROVIDERS) {
    if (other.id === provider.id) continue;
    const fit = fitIn(
      texts,
      other.keys.filter(({ near }) => near === undefined),
    );
    if (fit === null || prefixOf(fit.shape).length <= (own === null ? 0 : prefixOf(own.shape).length)) continue;
    return { kind: null, reason: 'other-provider', told: `it is a key of ${other.name}`, otherProvider: other };
  }
  return own === null ? malformed(`it is not a key of ${provider.name}`) : judged(own, provider);
}

/** Of kinds that fit the one with the longest literal at its front: `xai-token-` is more than `xai-`. */
function fitIn(texts: readonly string[], formats: readonly KeyFormat[]): Fit | null {
  let best: Fit | null = null;
  for (const format of formats) {
    for (const text of texts.map((each) => each.replace(/(?<=-)\s+$/, ''))) {
      const shape = wholeShape(format.token, text);
      if (shape === null) continue;
      if (best === null || prefixOf(shape).length > prefixOf(best.shape).length) best = { format, shape, text };
    }
  }
  return best;
}

function judged({ format, shape, text }: Fit, { name }: Provider): Whose {
  // A key's own prefix may be a word such as api-key.
  const body = text.slice(prefixOf(shape).length);
  const isStandIn = isPlaceholder(body) || isPattern(new TextEncoder().encode(body));
  return isStandIn ? malformed(`it stands where a key of ${name} is to be put`) : { kind: format.id };
}

function malformed(told: string): Whose {
  return { kind: null, reason: 'malformed', told, otherProvider: null };
}
