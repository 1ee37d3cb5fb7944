import { defineService } from '../../service.ts';
import { hexLower, oneOf, token, uuid } from '../../token.ts';

/** Plaid: access token, secret. */
export default defineService({
  id: 'plaid',
  name: 'Plaid',
  console: 'https://dashboard.plaid.com/developers/keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'plaid-access-token',
      token: oneOf(['access-production-', 'access-development-', 'access-sandbox-'], uuid),
      evidence: 'observed',
    },
    {
      id: 'plaid-secret-key',
      token: token(hexLower(30)),
      near: ['plaid'],
      evidence: 'observed',
    },
  ],
});
