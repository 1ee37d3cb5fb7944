import type { Secret } from './secret.ts';

/** The secrets that were loaded in this program, so that `redact` knows them too. They are held for its whole life. */
export const KNOWN = new Set<Secret>();
