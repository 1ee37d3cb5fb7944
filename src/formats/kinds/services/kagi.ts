import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Kagi: API key. */
export default defineService({
  id: 'kagi',
  name: 'Kagi',
  checked: '2026-11-24',
  keys: [
    {
      id: 'kagi-api-key',
      token: token(base64url(11), '.', base64url(43)),
      near: ['kagi'],
      evidence: 'observed',
    },
  ],
});
