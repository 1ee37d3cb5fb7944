import { defineService } from '../../service.ts';
import { base62, base64url, token } from '../../token.ts';

/** Documo: API key. */
export default defineService({
  id: 'documo',
  name: 'Documo',
  checked: '2026-11-24',
  keys: [
    {
      // A JWT with fixed part lengths.
      id: 'documo-api-key',
      token: token('eyJ', base62(33), '.eyJ', base62(153), '.', base64url(43)),
      near: ['documo'],
      evidence: 'observed',
    },
  ],
});
