import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { oneOf, uuidAnyCase } from '../../token.ts';

/** Checkout.com: secret key. */
export default defineService({
  id: 'checkout-com',
  name: 'Checkout.com',
  checked: '2026-11-24',
  keys: [
    {
      id: 'checkout-secret-key',
      token: oneOf(['sk_', 'sk_test_'], uuidAnyCase),
      near: joined('checkout'),
      evidence: 'observed',
    },
  ],
});
