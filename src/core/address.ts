import { baseOf } from './http-request.ts';
import { type Option, optionalText, type Options, text } from './option.ts';

interface Hosts {
  /** Hosts of the service itself, whoever's account is kept there. Absent: it has none, everybody runs their own. */
  readonly hosts?: RegExp;
  readonly env?: readonly string[];
}

/** An address that is shown a credential. What a keyward.toml says of it counts only if the user agrees. */
export function address(help: string, { hosts, ...extra }: Hosts & { fallback?: string } = {}): Option<string> {
  return { ...text(help, extra), hosts: hosts ?? null };
}

/** Such an address that may be left out. */
export function optionalAddress(help: string, { hosts, env = [] }: Hosts = {}): Option<string | null> {
  return { ...optionalText(help, env), hosts: hosts ?? null };
}

/** An address out of a keyward.toml that is not known to be one of the user's. */
export interface ForeignAddress {
  readonly option: string;
  /** As URLs are written, without a slash at its end. */
  readonly address: string;
}

/**
 * The addresses among `said` that are neither the service's own nor the ones that the variables of their options name.
 * Throws `config-invalid` for one that is none.
 */
export function foreignAddresses(
  owner: string,
  declared: Options,
  said: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): ForeignAddress[] {
  return Object.entries(declared).flatMap(([option, { hosts, env: variables }]) => {
    const raw = said[option];
    if (hosts === undefined || typeof raw !== 'string') return [];
    const url = baseOf({ name: owner, base: raw });
    const found = plain(url);
    const isOwn = hosts !== null && url.protocol === 'https:' && url.port === '' && hosts.test(url.hostname);
    const isNamed = variables.some((variable) => {
      const named = env[variable] ?? '';
      return URL.canParse(named) && plain(new URL(named)) === found;
    });
    return isOwn || isNamed ? [] : [{ option, address: found }];
  });
}

function plain({ href }: URL): string {
  return href.replace(/\/+$/, '');
}
