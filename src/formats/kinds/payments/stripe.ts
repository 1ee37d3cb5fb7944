import { defineService } from '../../service.ts';
import { base62, base64Padded, oneOf, token } from '../../token.ts';

/** Stripe. Restricted and secret keys differ in their first letter; publishable ones stand in every page that takes payments. */
export default defineService({
  id: 'stripe',
  name: 'Stripe',
  console: 'https://dashboard.stripe.com/apikeys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'stripe-payment-intent-client-secret',
      token: token('pi_', base62(24), '_secret_', base62(25)),
      evidence: 'unconfirmed',
    },
    {
      // Meant to be public.
      id: 'stripe-publishable-key',
      token: oneOf(['pk_live_', 'pk_test_'], base62(10, 247)),
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'stripe-restricted-key',
      token: oneOf(['rk_live_', 'rk_prod_'], base62(10, 247)),
      evidence: 'observed',
    },
    {
      id: 'stripe-secret-key',
      token: oneOf(['sk_live_', 'sk_prod_'], base62(10, 247)),
      evidence: 'observed',
      generic: true,
    },
    {
      id: 'stripe-test-key',
      token: oneOf(['sk_test_', 'rk_test_'], base62(10, 247)),
      evidence: 'observed',
      generic: true,
    },
    {
      id: 'stripe-webhook-signing-secret',
      token: token('whsec_', base64Padded(32, 64)),
      evidence: 'observed',
    },
  ],
});
