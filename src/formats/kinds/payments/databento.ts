import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Databento: API key. */
export default defineService({
  id: 'databento',
  name: 'Databento',
  checked: '2026-11-24',
  keys: [
    {
      id: 'databento-api-key',
      token: token('db-', base62(29)),
      near: ['databento'],
      evidence: 'unconfirmed',
    },
  ],
});
