import { fromBase64, toBase64Url } from './base64.ts';
import type { Check } from './check.ts';

/** Of a random token: what every header begins with, and so much of what follows as an id has. */
const SAMPLE_HEAD = 3;
const SAMPLE_ID = 8;

/**
 * The head of a JSON Web Token (RFC 7515): base64url of a JSON object that names an algorithm.
 */
export const jwtHeader: Check = {
  recipe: ['jwtHeader'],
  name: 'a JSON object with `alg`',
  holds: (token) => typeof objectOf(token)?.['alg'] === 'string',
  complete: (token) => {
    const header = { alg: 'HS256', typ: 'JWT', kid: token.slice(SAMPLE_HEAD, SAMPLE_HEAD + SAMPLE_ID) };
    return toBase64Url(new TextEncoder().encode(JSON.stringify(header)));
  },
};

function objectOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64(text)));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
