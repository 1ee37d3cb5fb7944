import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Censys: API secret. */
export default defineService({
  id: 'censys',
  name: 'Censys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'censys-api-secret',
      token: token(base62(32)),
      near: ['censys'],
      evidence: 'unconfirmed',
    },
  ],
});
