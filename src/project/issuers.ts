import { SERVICES } from '../formats/kinds/_all.ts';
import type { Issuer } from '../formats/key-format.ts';
import { PROVIDERS } from '../providers/_all.ts';

/**
 * Everyone whose credentials a scan finds: the AI providers, and the services beside them. A scan does without: what it
 * needs of them is laid out in _sought.ts and _issuer-names.ts.
 */
export const ISSUERS: readonly Issuer[] = [...PROVIDERS, ...SERVICES];
