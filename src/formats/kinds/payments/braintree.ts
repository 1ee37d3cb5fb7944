import { defineService } from '../../service.ts';
import { base36Lower, hexLower, oneOf, token } from '../../token.ts';

/** Braintree: access token, private key with key ids. */
export default defineService({
  id: 'braintree',
  name: 'Braintree',
  checked: '2026-11-24',
  keys: [
    {
      id: 'braintree-access-token',
      token: oneOf(['access_token$production$', 'access_token$sandbox$'], base36Lower(16), '$', hexLower(32)),
      evidence: 'unconfirmed',
    },
    {
      id: 'braintree-private-key',
      token: token(hexLower(32)),
      near: ['braintree'],
      evidence: 'unconfirmed',
    },
  ],
});
