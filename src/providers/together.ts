import { base64url, hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Together AI. Keys belong to a project; the older key of a user has the shape of a SHA-256 digest. */
export default defineProvider({
  id: 'together',
  name: 'Together AI',
  env: ['TOGETHER_API_KEY', 'TOGETHERAI_API_KEY', 'TOGETHER_AI_API_KEY'],
  docs: 'https://docs.together.ai/docs/api-keys-authentication',
  console: 'https://api.together.ai/settings/projects/~current/api-keys',
  checked: '2026-11-24',
  keys: [
    { id: 'together-api-key', token: token('tgp_v1_', base64url(43)), evidence: 'observed' },
    {
      id: 'together-legacy-api-key',
      token: token(hexLower(64)),
      // Not `together` alone, which stands in any text.
      near: [
        'together_api',
        'together_ai',
        'together_key',
        'together.ai',
        'together.xyz',
        'together-ai',
        'together-api',
        'together ai',
        'togetherai',
        'togetherapi',
        'togetherkey',
        'togethercomputer',
      ],
      evidence: 'unconfirmed',
    },
  ],
});
