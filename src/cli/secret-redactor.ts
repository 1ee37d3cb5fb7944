import { KNOWN } from '../core/known.ts';
import { Secret } from '../core/secret.ts';
import { redact } from '../redact/redact.ts';

/** A shorter line of a value may be a word of any text. */
const SHORTEST_LINE = 16;

/** Takes these secrets, and every token with the shape of a key, out of a text. */
export function redactorOf(secrets: readonly Secret[]): (text: string) => string {
  for (const secret of secrets) {
    KNOWN.add(secret);
    // Output comes line by line, and so does a private key.
    const lines = secret.expose().split('\n');
    if (lines.length === 1) continue;
    for (const line of lines) if (line.length >= SHORTEST_LINE) KNOWN.add(new Secret(line));
  }
  return redact;
}
