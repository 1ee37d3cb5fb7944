import { base62, base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Anyscale. User keys and service-account keys look alike. The bearer token of a deployed service has no shape of its
 * own and is not listed.
 */
export default defineProvider({
  id: 'anyscale',
  name: 'Anyscale',
  env: ['ANYSCALE_CLI_TOKEN', 'ANYSCALE_API_KEY'],
  docs: 'https://docs.anyscale.com/auth/api-keys',
  console: 'https://console.anyscale.com/v2/api-keys',
  checked: '2026-11-24',
  keys: [
    // `anyscale login` writes it to ~/.anyscale/credentials.json.
    { id: 'anyscale-api-key', token: token('aph0_', base64url(20, 120)), evidence: 'unconfirmed' },
    // Prefix: Anyscale docs, Query a model, seen 2026-11-24. The service ended in August 2024, so the key is dead.
    { id: 'anyscale-endpoints-key', token: token('esecret_', base62(26, 40)), evidence: 'documented' },
  ],
});
