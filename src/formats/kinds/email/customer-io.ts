import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Customer.io: tracking API key. */
export default defineService({
  id: 'customer-io',
  name: 'Customer.io',
  checked: '2026-11-24',
  keys: [
    {
      id: 'customerio-api-key',
      token: token(base62(20)),
      near: ['customer.io', 'customerio', 'customer_io', 'customer-io'],
      evidence: 'unconfirmed',
    },
  ],
});
