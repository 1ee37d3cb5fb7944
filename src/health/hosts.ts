import type { Provider } from '../providers/provider.ts';

/** The hosts of a provider: what it names, and those of its addresses and health requests. `*.` is everything below. */
export function hostsOf({ api, health }: Provider): readonly string[] {
  const questions = (health ?? []).flatMap((each) => ('never' in each ? [] : [each, ...(each.more ?? [])]));
  const addresses = [
    api?.base ?? '',
    ...(api?.regions ?? []).map(({ base }) => base),
    ...questions.map(({ path }) => path),
  ];
  return [...(api?.hosts ?? []), ...addresses.flatMap(hostOf)];
}

/** Whether a host is among such. */
export function isAmong(host: string, hosts: readonly string[]): boolean {
  return hosts.some((each) => (each.startsWith('*.') ? host.endsWith(each.slice(1)) : host === each));
}

/** The host of an address; where a template begins it, all that end as it does, if that end is a domain. */
function hostOf(address: string): string[] {
  const host = /^https?:\/\/([^/:]+)/.exec(address)?.[1];
  if (host === undefined) return [];
  if (!host.includes('{')) return [host];
  const end = host.slice(host.lastIndexOf('}') + 1);
  return /^\.[^.]+\.[^.]+/.test(end) ? [`*${end}`] : [];
}
