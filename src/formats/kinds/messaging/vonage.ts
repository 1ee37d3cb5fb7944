import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Vonage: API key and secret. */
export default defineService({
  id: 'vonage',
  name: 'Vonage',
  checked: '2026-11-24',
  keys: [
    {
      id: 'vonage-api-secret',
      token: token(base62(16)),
      near: ['nexmo', 'vonage'],
      evidence: 'unconfirmed',
    },
  ],
});
