import { hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Deepgram. A key has no prefix and the shape of a git commit id: only its surroundings tell it. Access tokens are JWTs
 * of half a minute and not listed.
 */
export default defineProvider({
  id: 'deepgram',
  name: 'Deepgram',
  env: ['DEEPGRAM_API_KEY', 'DEEPGRAM_ACCESS_TOKEN', 'DG_API_KEY', 'DEEPGRAM_KEY', 'DEEPGRAM_TOKEN'],
  docs: 'https://developers.deepgram.com/reference',
  console: 'https://console.deepgram.com',
  checked: '2026-11-24',
  keys: [
    {
      id: 'deepgram-api-key',
      token: token(hexLower(40)),
      near: ['deepgram', 'deep_gram', 'dg_api_key', 'dg-api-key', 'dgapikey', 'dg_key'],
      evidence: 'observed',
    },
  ],
});
