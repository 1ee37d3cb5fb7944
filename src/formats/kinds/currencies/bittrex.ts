import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Bittrex: API key, API secret. */
export default defineService({
  id: 'bittrex',
  name: 'Bittrex',
  checked: '2026-11-24',
  keys: [
    {
      id: 'bittrex-access-key',
      token: token(base62(32)),
      near: ['bittrex'],
      evidence: 'observed',
    },
    {
      id: 'bittrex-secret-key',
      token: token(base62(32)),
      near: ['bittrex'],
      evidence: 'observed',
    },
  ],
});
