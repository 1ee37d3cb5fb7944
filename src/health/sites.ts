import { KeywardError } from '../core/errors.ts';
import { baseOf } from '../core/http-request.ts';
import type { Provider } from '../providers/provider.ts';
import type { Companions } from './companions.ts';
import { Halt, type KeyQuestion } from './health.ts';
import { hostsOf, isAmong } from './hosts.ts';

/** An address at which a provider, or whatever stands for it, serves. */
export interface Site {
  /** Null where the provider has no address of its own, so that only a whole address can be asked. */
  readonly base: URL | null;
  /** The region's name; null for the provider's first address, and for one that was given. */
  readonly region: string | null;
  /** True where it is no host of the provider, and the user vouches for it. */
  readonly foreign: boolean;
}

/**
 * Where a key may be valid, in the order in which to ask: the address that was given, the provider's own, its other
 * regions. Throws `Halt` where an address is none, or belongs to somebody else without the user's word.
 */
export function sitesOf(question: KeyQuestion, companions: Companions): readonly [Site, ...Site[]] {
  const { provider } = question;
  const given = givenSite(question, companions);
  if (given?.foreign) return [given];

  const { base = null, regions = [] } = provider.api ?? {};
  const known = [{ base, region: null }, ...regions.map((each) => ({ base: each.base, region: each.name }))].flatMap(
    (each): Site[] => {
      // A companion that the address needs is not missed where another address was given.
      if (each.base === null || (given !== null && each.base.includes('{'))) return [];
      return [{ base: parse(filled(each.base, companions), provider.name), region: each.region, foreign: false }];
    },
  );
  // One that is given may lack the path that the API has, or hold another: on a known host the known one is right.
  const first = known.find((each) => each.base?.origin === given?.base?.origin) ?? given ?? known[0];
  if (first === undefined) return [{ base: null, region: null, foreign: false }];
  return [first, ...known.filter((each) => each !== first)];
}

function givenSite({ provider, base, own, env }: KeyQuestion, companions: Companions): Site | null {
  const hosts = hostsOf(provider);
  if (base !== undefined) {
    const url = parse(base, provider.name);
    return { base: url, region: null, foreign: !isAmong(url.hostname, hosts) };
  }
  const variable = own ? provider.api?.env?.find((each) => env[each]) : undefined;
  if (variable === undefined) return null;
  const said = companions.fill(env[variable]!.trim());
  const url = parse(said.includes('://') ? said : `https://${said}`, provider.name);
  const foreign = !isAmong(url.hostname, hosts);
  if (foreign && !isSelfHosted(provider)) {
    throw new Halt('other-host', `${variable} leads to ${url.host}, which does not belong to ${provider.name}`);
  }
  return { base: url, region: null, foreign };
}

/** Whether there is no host that a provider's keys are for: everyone runs it for themselves, and says where. */
export function isSelfHosted(provider: Provider): boolean {
  return hostsOf(provider).length === 0;
}

/** What stands in a host's name or path must not lead out of it. */
function filled(base: string, companions: Companions): string {
  return companions.fill(base, (value) => {
    if (/^[\w.-]+$/.test(value)) return value;
    throw new Halt('malformed', 'what is set beside the key cannot be a part of an address');
  });
}

function parse(address: string, name: string): URL {
  try {
    return baseOf({ name, base: address });
  } catch (error) {
    if (error instanceof KeywardError) throw new Halt('malformed', error.message);
    throw error;
  }
}
