import { defineService } from '../../service.ts';
import { base62, base64urlDot, token } from '../../token.ts';

/** Rentman: API token. */
export default defineService({
  id: 'rentman',
  name: 'Rentman',
  checked: '2026-11-24',
  keys: [
    {
      id: 'rentman-api-token',
      token: token('eyJ', base62(33), '.eyJ', base64urlDot(249, 299)),
      near: ['rentman'],
      evidence: 'observed',
    },
  ],
});
