import { hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Serper, a search API. A key has no prefix and the shape of a git commit id: only its surroundings tell it. */
export default defineProvider({
  id: 'serper',
  name: 'Serper',
  env: ['SERPER_API_KEY', 'SERPERDEV_API_KEY', 'SERPER_DEV_API_KEY'],
  docs: 'https://serper.dev/playground',
  console: 'https://serper.dev/api-keys',
  checked: '2026-11-24',
  keys: [{ id: 'serper-api-key', token: token(hexLower(40)), near: ['serper'], evidence: 'unconfirmed' }],
});
