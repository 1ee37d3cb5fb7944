import { defineService } from '../../service.ts';
import { digits, hexLower, token } from '../../token.ts';

/** Ticket Tailor: API key. */
export default defineService({
  id: 'ticket-tailor',
  name: 'Ticket Tailor',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ticket-tailor-api-key',
      token: token('sk_', digits(4), '_', digits(6), '_', hexLower(32)),
      near: ['tickettailor'],
      evidence: 'observed',
    },
  ],
});
