import { KNOWN } from '../core/known.ts';
import { withoutShapes } from './shapes.ts';

const MASK = '[secret]';
/** A shorter value is part of too many words to be taken out of a text. */
const SHORTEST_KNOWN = 6;

let forms: readonly string[] = [];
let formed = 0;

/**
 * The text with every secret replaced by `[secret]`: the keys and secrets that this program has loaded, also as they
 * stand in JSON and in URLs, and every token that has the shape of a key of the catalogue, whoever it belongs to.
 *
 * A key without a literal in it (32 hex digits) is known only if it was loaded; one in base64 or in two pieces is not.
 */
export function redact(text: string): string {
  let clean = text;
  for (const form of knownForms()) if (clean.includes(form)) clean = clean.replaceAll(form, MASK);
  return withoutShapes(clean, MASK);
}

/** Longer ones first, so that no part of one is left because another is its beginning. */
function knownForms(): readonly string[] {
  if (formed !== KNOWN.size) {
    const values = [...KNOWN].map((secret) => secret.expose()).filter(({ length }) => length >= SHORTEST_KNOWN);
    const written = values.flatMap((value) => [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)]);
    forms = [...new Set(written)].sort((left, right) => right.length - left.length);
    formed = KNOWN.size;
  }
  return forms;
}
