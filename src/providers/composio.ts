import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Composio. A key reaches every account connected in its project. The prefixes are short and others use them, so the
 * name must stand nearby.
 */
export default defineProvider({
  id: 'composio',
  name: 'Composio',
  env: [
    'COMPOSIO_API_KEY',
    'COMPOSIO_ORG_API_KEY',
    'COMPOSIO_USER_API_KEY',
    'COMPOSIO_CONSUMER_API_KEY',
    'COMPOSIO_SCOPED_API_KEY',
  ],
  docs: 'https://docs.composio.dev/reference/authenticating-to-composio',
  console: 'https://platform.composio.dev',
  checked: '2026-11-24',
  keys: [
    { id: 'composio-api-key', token: token('ak_', base64url(20)), near: ['composio'], evidence: 'observed' },
    {
      id: 'composio-organization-key',
      token: token('oak_', base64url(16, 48)),
      near: ['composio', 'x-org-api-key'],
      evidence: 'unconfirmed',
    },
    // `composio login` writes it to ~/.composio/user_data.json. Prefix: release notes of @composio/core 0.20.0, seen
    // 2026-11-24; the length is a guess.
    {
      id: 'composio-user-key',
      token: token('uak_', base64url(16, 48)),
      near: ['composio', 'x-user-api-key'],
      evidence: 'documented',
    },
    {
      id: 'composio-consumer-key',
      token: token('ck_', base64url(20)),
      near: ['composio', 'x-consumer-api-key'],
      evidence: 'observed',
    },
  ],
});
