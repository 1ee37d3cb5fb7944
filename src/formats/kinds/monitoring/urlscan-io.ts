import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** urlscan.io: API key. */
export default defineService({
  id: 'urlscan-io',
  name: 'urlscan.io',
  checked: '2026-11-24',
  keys: [
    {
      id: 'urlscan-api-key',
      token: token(uuidAnyCase),
      near: ['urlscan'],
      evidence: 'observed',
    },
  ],
});
