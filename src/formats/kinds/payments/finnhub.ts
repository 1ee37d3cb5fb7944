import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Finnhub: API key. */
export default defineService({
  id: 'finnhub',
  name: 'Finnhub',
  checked: '2026-11-24',
  keys: [
    {
      id: 'finnhub-access-token',
      token: token(base36Lower(20)),
      near: ['finnhub'],
      evidence: 'observed',
    },
  ],
});
