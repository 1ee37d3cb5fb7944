import type { Finding } from './finding.ts';

/** The places of each secret, by its fingerprint, in the order in which they come. */
export function bySecret(findings: readonly Finding[]): Map<string, Finding[]> {
  const secrets = new Map<string, Finding[]>();
  for (const finding of findings) {
    const places = secrets.get(finding.fingerprint);
    if (places === undefined) secrets.set(finding.fingerprint, [finding]);
    else places.push(finding);
  }
  return secrets;
}
