import { defineService } from '../../service.ts';
import { base62, oneOf, token } from '../../token.ts';

/** Razorpay: key id, key secret. */
export default defineService({
  id: 'razorpay',
  name: 'Razorpay',
  checked: '2026-11-24',
  keys: [
    {
      id: 'razorpay-key-id',
      token: oneOf(['rzp_live_', 'rzp_test_'], base62(14)),
      evidence: 'unconfirmed',
      publishable: true,
    },
    {
      id: 'razorpay-key-secret',
      token: token(base62(24)),
      near: ['razorpay'],
      evidence: 'unconfirmed',
    },
  ],
});
