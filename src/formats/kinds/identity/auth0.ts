import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Auth0: client secret. */
export default defineService({
  id: 'auth0',
  name: 'Auth0',
  checked: '2026-11-24',
  keys: [
    {
      id: 'auth0-client-secret',
      token: token(base64url(48, 100)),
      near: ['auth0'],
      evidence: 'observed',
    },
  ],
});
