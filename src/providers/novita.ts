import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Novita AI. Stripe, ElevenLabs and Cartesia keys start with `sk_` too, so the name must stand nearby. */
export default defineProvider({
  id: 'novita',
  name: 'Novita',
  env: ['NOVITA_API_KEY'],
  docs: 'https://novita.ai/docs/api-reference/basic-authentication',
  console: 'https://novita.ai/settings/key-management',
  checked: '2026-11-24',
  keys: [
    {
      id: 'novita-api-key',
      // 43 characters in keys seen (public code, 2026-11-24); the prefix is documented.
      token: token('sk_', base64url(40, 46)),
      near: ['novita'],
      evidence: 'observed',
    },
  ],
});
