import { defineService } from '../../service.ts';
import { base62, oneOf } from '../../token.ts';

/** Clerk: secret key. */
export default defineService({
  id: 'clerk',
  name: 'Clerk',
  checked: '2026-11-24',
  keys: [
    {
      id: 'clerk-secret-key',
      token: oneOf(['sk_live_', 'sk_test_'], base62(32, 60)),
      near: ['clerk'],
      evidence: 'unconfirmed',
    },
  ],
});
