import { defineService } from '../../service.ts';
import { base64urlDot, token } from '../../token.ts';

/** PayPal: REST app secret. */
export default defineService({
  id: 'paypal',
  name: 'PayPal',
  console: 'https://developer.paypal.com/dashboard/applications',
  checked: '2026-11-24',
  keys: [
    {
      id: 'paypal-client-secret',
      token: token(base64urlDot(44, 80)),
      near: [
        'paypal_secret',
        'paypal-secret',
        'paypalsecret',
        'paypal secret',
        'paypal_key',
        'paypal-key',
        'paypalkey',
        'paypal key',
        'paypal_token',
        'paypal-token',
        'paypaltoken',
        'paypal token',
      ],
      evidence: 'observed',
    },
  ],
});
