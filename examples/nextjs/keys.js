import { loadKeys } from 'keyward';

// Next.js reads .env files itself, in the same order as keyward/env. Keys are loaded when they are first needed, since
// `next build` runs this file too and has none.
let keys;

export function keysOfServer() {
  keys ??= loadKeys({ require: ['openai'] });
  return keys;
}
