import { base62, base64Padded, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Inworld. The API key is the base64 of a key id and a secret with a colon between them, ready for Basic
 * authentication. The older SDKs take the two apart, to mint tokens for clients.
 */
export default defineProvider({
  id: 'inworld',
  name: 'Inworld',
  env: [
    'INWORLD_API_KEY',
    'INWORLD_BASE64_CREDENTIALS',
    'INWORLD_RUNTIME_BASE64_CREDENTIAL',
    'INWORLD_KEY',
    'INWORLD_SECRET',
    'INWORLD_JWT_KEY',
    'INWORLD_JWT_SECRET',
  ],
  docs: 'https://docs.inworld.ai/api-reference/introduction',
  console: 'https://platform.inworld.ai/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'inworld-api-key',
      // An id of 32 and a secret of 64 letters and digits make 130 characters and two signs of padding: Inworld docs,
      // "API key authentication", and public code, seen 2026-11-24.
      token: token(base62(128), base64Padded(2, 4)),
      near: ['inworld'],
      evidence: 'observed',
    },
    {
      id: 'inworld-secret',
      token: token(base62(64)),
      // Narrow words: a SHA-256 hash in a lock file has the same shape.
      near: ['inworld_secret', 'inworld-secret', 'inworldsecret', 'inworld_jwt_secret', 'inworld_api_secret'],
      evidence: 'observed',
    },
    {
      id: 'inworld-key-id',
      // It names the key, and opens nothing without the secret.
      token: token(base62(32)),
      near: ['inworld_key', 'inworld-key', 'inworldkey', 'inworld_jwt_key'],
      evidence: 'observed',
      publishable: true,
    },
  ],
});
