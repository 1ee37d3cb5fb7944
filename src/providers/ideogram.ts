import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Ideogram. A key has no prefix: 64 random bytes in base64url, shown once. */
export default defineProvider({
  id: 'ideogram',
  name: 'Ideogram',
  env: ['IDEOGRAM_API_KEY'],
  docs: 'https://developer.ideogram.ai/ideogram-api/api-setup',
  console: 'https://ideogram.ai/platform',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ideogram-api-key',
      // 86 characters in public code, seen 2026-11-24; nothing promises it.
      token: token(base64url(80, 90)),
      near: ['ideogram'],
      evidence: 'observed',
    },
  ],
});
