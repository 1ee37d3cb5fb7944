import type { Probe } from '../providers/probe.ts';
import type { Provider } from '../providers/provider.ts';
import { Halt } from './health.ts';

/**
 * The request for a kind of key: the one that names it, else the one for all that none names. Throws `Halt` where there is
 * none, or the kind must not be asked about.
 */
export function probeFor({ name, health }: Provider, kind: string): Probe {
  const probe = health?.find(({ kinds }) => kinds?.includes(kind)) ?? health?.find(({ kinds }) => kinds === undefined);
  if (probe === undefined)
    throw new Halt('no-probe', `no request is known that tells whether a key of ${name} is alive`);
  if ('never' in probe) throw new Halt('not-asked', `not asked: ${probe.never}`);
  return probe;
}
