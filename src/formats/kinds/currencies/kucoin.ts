import { defineService } from '../../service.ts';
import { hexLower, token, uuidAnyCase } from '../../token.ts';

/** KuCoin: API key, API secret. */
export default defineService({
  id: 'kucoin',
  name: 'KuCoin',
  checked: '2026-11-24',
  keys: [
    {
      id: 'kucoin-access-token',
      token: token(hexLower(24)),
      near: ['kucoin'],
      evidence: 'observed',
    },
    {
      id: 'kucoin-secret-key',
      token: token(uuidAnyCase),
      near: ['kucoin'],
      evidence: 'observed',
    },
  ],
});
