import type { Finding } from './finding.ts';

/** The places of each secret, by its fingerprint; secrets and places in the order in which they come. */
export function bySecret<Place extends Finding>(findings: readonly Place[]): Map<string, Place[]> {
  const secrets = new Map<string, Place[]>();
  for (const finding of findings) {
    const places = secrets.get(finding.fingerprint);
    if (places === undefined) secrets.set(finding.fingerprint, [finding]);
    else places.push(finding);
  }
  return secrets;
}
