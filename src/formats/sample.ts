import type { Part, Token } from './token.ts';

/** A whole number from 0 up to, but not including, `bound`. */
export type Random = (bound: number) => number;

/** Makes a random token of the grammar; tests live on these, so that no key stands in the repository. */
export function sampleToken(token: Token, random: Random): string {
  const shape = token.shapes[random(token.shapes.length)] ?? [];
  return sampleShape(shape, random);
}

/** Makes a random token of one shape, its checksums right. */
export function sampleShape(shape: readonly Part[], random: Random): string {
  let text = '';
  for (const part of shape) {
    if (typeof part === 'string') text += part;
    else {
      text += sampleRun(part, random);
      if (part.check !== undefined) text = part.check.complete(text);
    }
  }
  return text;
}

function sampleRun({ alphabet, min, max }: Exclude<Part, string>, random: Random): string {
  const length = min + random(max - min + 1);
  return Array.from({ length }, () => alphabet.characters[random(alphabet.characters.length)]).join('');
}
