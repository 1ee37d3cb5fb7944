import { base62, base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * DeepInfra. A token has no prefix: only its surroundings tell it. Any live one can make others, so a leak may have
 * more tokens to revoke than the one found.
 */
export default defineProvider({
  id: 'deepinfra',
  name: 'DeepInfra',
  env: ['DEEPINFRA_API_KEY', 'DEEPINFRA_TOKEN', 'DEEPINFRA_API_TOKEN'],
  docs: 'https://docs.deepinfra.com/api-reference',
  console: 'https://deepinfra.com/dash/api_keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'deepinfra-api-key',
      token: token(base62(32)),
      near: ['deepinfra', 'deep_infra', 'deep-infra', 'deep infra'],
      evidence: 'unconfirmed',
    },
    {
      id: 'deepinfra-scoped-token',
      // Shape: DeepInfra docs, Scoped JWT authentication, seen 2026-11-24.
      token: token('jwt:eyJ', base64url(17, 100), '.', base64url(20, 600), '.', base64url(40, 90)),
      near: ['deepinfra', 'deep_infra', 'deep-infra', 'deep infra'],
      evidence: 'documented',
    },
  ],
});
