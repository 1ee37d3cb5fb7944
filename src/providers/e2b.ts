import { hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * E2B. The SDK refuses a key that is not `e2b_` and hex digits. Access tokens (`sk_e2b_`) stopped working at e2b.dev on
 * 1 August 2026, but deployments of one's own may still take them.
 */
export default defineProvider({
  id: 'e2b',
  name: 'E2B',
  env: ['E2B_API_KEY', 'E2B_ACCESS_TOKEN'],
  docs: 'https://e2b.dev/docs/api-key',
  console: 'https://e2b.dev/dashboard?tab=keys',
  checked: '2026-11-24',
  keys: [
    // Shape: the SDK's own error message, with 40 digits, seen 2026-11-24; older and self-hosted keys have 32.
    { id: 'e2b-api-key', token: token('e2b_', hexLower(32, 64)), evidence: 'documented' },
    { id: 'e2b-access-token', token: token('sk_e2b_', hexLower(32, 64)), evidence: 'observed' },
  ],
});
