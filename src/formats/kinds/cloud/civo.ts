import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Civo: API key. */
export default defineService({
  id: 'civo',
  name: 'Civo',
  checked: '2026-11-24',
  keys: [
    {
      id: 'civo-api-key',
      token: token(base62(50)),
      near: ['civo'],
      evidence: 'unconfirmed',
    },
  ],
});
