import { defineService } from '../../service.ts';
import { base62Hyphen, token } from '../../token.ts';

/** Apideck: live API key. */
export default defineService({
  id: 'apideck',
  name: 'Apideck',
  checked: '2026-11-24',
  keys: [
    {
      // Shares sk_live_ with Stripe, keep the keyword.
      id: 'apideck-api-key',
      token: token('sk_live_', base62Hyphen(93)),
      near: ['apideck'],
      evidence: 'unconfirmed',
    },
  ],
});
