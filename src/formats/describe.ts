import { type Part, type Token, uuid, uuidAnyCase } from './token.ts';

/** A token in words, for the documentation: `gsk_ + 52 letters and digits`. */
export function describeToken(token: Token): string {
  return token.shapes.map(describeShape).join(', or ');
}

function describeShape(shape: readonly Part[]): string {
  const words: string[] = [];
  for (let at = 0; at < shape.length;) {
    const isUuid = [uuid, uuidAnyCase].some((parts) => parts.every((part, index) => shape[at + index] === part));
    words.push(isUuid ? 'a UUID' : describePart(shape[at]!));
    at += isUuid ? uuid.length : 1;
  }
  return words.join(' + ');
}

function describePart(part: Part): string {
  if (typeof part === 'string') return `\`${part}\``;
  const count = part.min === part.max ? `${part.min}` : `${part.min} to ${part.max}`;
  return `${count} ${part.alphabet.name}${part.check === undefined ? '' : ` (with ${part.check.name})`}`;
}
