import { base64, base64url, either, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Portkey. Workspace and admin keys look alike and have no prefix: only their surroundings tell them. Virtual keys are
 * names of stored provider keys, no secrets.
 */
export default defineProvider({
  id: 'portkey',
  name: 'Portkey',
  env: ['PORTKEY_API_KEY'],
  docs: 'https://portkey.ai/docs/api-reference',
  console: 'https://app.portkey.ai/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'portkey-api-key',
      token: either(token(base64(28)), token(base64url(27, 32))),
      near: ['portkey'],
      evidence: 'unconfirmed',
    },
  ],
});
