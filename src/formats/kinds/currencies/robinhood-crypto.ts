import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Robinhood Crypto: API key. */
export default defineService({
  id: 'robinhood-crypto',
  name: 'Robinhood Crypto',
  checked: '2026-11-24',
  keys: [
    {
      id: 'robinhood-crypto-api-key',
      token: token('rh-api-', uuidAnyCase),
      evidence: 'unconfirmed',
    },
  ],
});
