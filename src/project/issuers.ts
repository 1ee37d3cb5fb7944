import { SERVICES } from '../formats/kinds/_all.ts';
import type { Issuer } from '../formats/key-format.ts';
import { PROVIDERS } from '../providers/_all.ts';

/** Everyone whose credentials a scan finds: the AI providers, and the services beside them. */
export const ISSUERS: readonly Issuer[] = [...PROVIDERS, ...SERVICES];

const BY_ID = new Map<string, Issuer>();
for (const issuer of ISSUERS) if (!BY_ID.has(issuer.id)) BY_ID.set(issuer.id, issuer);

/** The issuer that a finding names; undefined where there is none of this id. */
export function issuerById(id: string): Issuer | undefined {
  return BY_ID.get(id);
}
