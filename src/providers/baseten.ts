import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Baseten. A key is a public prefix, a dot and the secret; personal and workspace keys of every type look alike. */
export default defineProvider({
  id: 'baseten',
  name: 'Baseten',
  env: ['BASETEN_API_KEY'],
  docs: 'https://docs.baseten.co/reference/management-api/api-keys/creates-an-api-key',
  console: 'https://app.baseten.co/settings/account/api_keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'baseten-api-key',
      // Shape: Baseten docs, Best practices for API keys, seen 2026-11-24; its gateway API's pages show a prefix of 7.
      token: token(base62(7, 8), '.', base62(32)),
      near: ['baseten', 'trussrc'],
      evidence: 'documented',
    },
  ],
});
