import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Google, besides the keys that Gemini and service accounts have in common with the rest of it. */
export default defineService({
  id: 'google',
  name: 'Google',
  checked: '2026-11-24',
  keys: [
    {
      id: 'youtube-api-key',
      token: token(base64url(39)),
      near: joined('youtube'),
      evidence: 'observed',
    },
  ],
});
