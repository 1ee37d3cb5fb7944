import { defineService } from '../../service.ts';
import { base64Any, base64url, either, oneOf, token } from '../../token.ts';

/** Square: access token, application id, OAuth application secret. */
export default defineService({
  id: 'square',
  name: 'Square',
  console: 'https://developer.squareup.com/apps',
  checked: '2026-11-24',
  keys: [
    {
      id: 'square-access-token',
      token: either(token('sq0atp-', base64url(22, 60)), token('EAAA', base64Any(22, 60))),
      near: ['square'],
      evidence: 'observed',
    },
    {
      id: 'square-application-id',
      token: oneOf(['sq0idp-', 'sandbox-sq0idb-', 'sq0idb-'], base64url(22, 43)),
      evidence: 'observed',
      publishable: true,
    },
    {
      // 43 characters after the head in production tokens.
      id: 'square-oauth-secret',
      token: oneOf(['sq0csp-', 'sandbox-sq0csb-', 'sq0csb-'], base64url(40, 50)),
      evidence: 'observed',
    },
  ],
});
