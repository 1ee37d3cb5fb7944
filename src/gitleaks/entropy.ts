/**
 * Shannon's entropy of a text in bits, as gitleaks reckons it: characters are counted and set against the number of
 * bytes. (Its 8.30.1, observed 2026-11-24: `é` four times has an entropy of 0.5.)
 */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const bytes = Buffer.byteLength(text);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / bytes) * Math.log2(count / bytes);
  return entropy;
}
