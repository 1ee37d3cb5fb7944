import { defineService } from '../../service.ts';
import { base62, oneOf } from '../../token.ts';

/** Paystack: secret key. */
export default defineService({
  id: 'paystack',
  name: 'Paystack',
  checked: '2026-11-24',
  keys: [
    {
      id: 'paystack-secret-key',
      token: oneOf(['sk_live_', 'sk_test_'], base62(40)),
      near: ['paystack'],
      evidence: 'observed',
    },
  ],
});
