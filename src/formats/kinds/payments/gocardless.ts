import { defineService } from '../../service.ts';
import { base64url, oneOf } from '../../token.ts';

/** GoCardless: access token. */
export default defineService({
  id: 'gocardless',
  name: 'GoCardless',
  checked: '2026-11-24',
  keys: [
    {
      id: 'gocardless-api-token',
      token: oneOf(['live_', 'sandbox_'], base64url(40, 42)),
      near: ['gocardless'],
      evidence: 'observed',
    },
  ],
});
