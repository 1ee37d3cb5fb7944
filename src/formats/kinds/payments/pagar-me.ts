import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Pagar.me: live API key. */
export default defineService({
  id: 'pagar-me',
  name: 'Pagar.me',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pagarme-api-key',
      token: token('ak_live_', base62(30)),
      evidence: 'observed',
    },
  ],
});
