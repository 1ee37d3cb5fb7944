import type { Companion } from '../providers/api.ts';
import type { Provider } from '../providers/provider.ts';
import { Halt, type KeyQuestion } from './health.ts';

/** The values that a request needs besides the key. */
export interface Companions {
  /** The value of one; undefined where it is not set, or not declared. Throws `Halt` where it is of another form. */
  readonly find: (name: string) => string | undefined;
  /**
   * The template with its companions, each `encode`d; braces that name none stay. Throws `Halt` where one is not set.
   */
  readonly fill: (template: string, encode?: (value: string) => string) => string;
  /** Every declared companion that is set, for whoever must not let them out. */
  readonly values: readonly string[];
}

/** Reads the companions of a provider from the key's own document, if it is one, then from the variables. */
export function companionsOf(
  { provider, env }: Pick<KeyQuestion, 'provider' | 'env'>,
  document: ReadonlyMap<string, string> | null,
): Companions {
  const declared = new Map((provider.api.companions ?? []).map((each) => [each.name, each]));

  const raw = ({ name, env: variables }: Companion): string | undefined => {
    const variable = variables.find((each) => env[each]);
    return document?.get(name) ?? (variable === undefined ? undefined : env[variable]?.trim());
  };

  function find(name: string): string | undefined {
    const companion = declared.get(name);
    const value = companion && raw(companion);
    if (companion !== undefined && value !== undefined && !companion.shape.test(value)) {
      throw new Halt('malformed', `${companion.env[0]} is not of the form that ${provider.name} gives it`);
    }
    return value;
  }

  function fill(template: string, encode: (value: string) => string = String): string {
    return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const companion = declared.get(name);
      if (companion === undefined) return whole;
      const value = find(name);
      if (value === undefined) throw missing(companion, provider);
      return encode(value);
    });
  }

  return { find, fill, values: [...declared.values()].flatMap((each) => raw(each) ?? []) };
}

function missing({ env, hint }: Companion, { name }: Provider): Halt {
  return new Halt('needs-companion', `${name} also needs ${env[0]}: ${hint}`);
}
