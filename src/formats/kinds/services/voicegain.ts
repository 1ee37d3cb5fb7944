import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Voicegain: JWT. */
export default defineService({
  id: 'voicegain',
  name: 'Voicegain',
  checked: '2026-11-24',
  keys: [
    {
      id: 'voicegain-jwt',
      token: token('eyJ', base64url(33), '.eyJ', base64url(107), '.', base64url(43)),
      near: ['voicegain'],
      evidence: 'observed',
    },
  ],
});
