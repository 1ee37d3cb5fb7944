import type { Part, Token } from './token.ts';

/** A token in words, for the documentation: `gsk_ + 52 letters and digits`. */
export function describeToken(token: Token): string {
  return token.shapes.map((shape) => shape.map(describePart).join(' + ')).join(', or ');
}

function describePart(part: Part): string {
  if (typeof part === 'string') return `\`${part}\``;
  const count = part.min === part.max ? `${part.min}` : `${part.min} to ${part.max}`;
  return `${count} ${part.alphabet.name}`;
}
