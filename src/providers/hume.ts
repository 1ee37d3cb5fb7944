import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Hume AI. An account has one key and one secret, and a new pair kills the old at once. The keys of the newer
 * cloud.hume.ai platform are not described anywhere and are left out.
 */
export default defineProvider({
  id: 'hume',
  name: 'Hume AI',
  env: ['HUME_API_KEY', 'HUME_SECRET_KEY'],
  docs: 'https://dev.hume.ai/docs/introduction/api-key',
  console: 'https://app.hume.ai/keys',
  checked: '2026-11-24',
  // Shapes: public code that sends the X-Hume-Api-Key header, seen 2026-11-24.
  keys: [
    { id: 'hume-api-key', token: token(base62(48)), near: ['hume'], evidence: 'observed' },
    {
      id: 'hume-secret-key',
      token: token(base62(64)),
      // Narrow words: the hash of the hume package in a lock file has the same shape.
      near: ['hume_secret', 'hume-secret', 'humesecret', 'hume_client_secret', 'humeclientsecret'],
      evidence: 'observed',
    },
  ],
});
