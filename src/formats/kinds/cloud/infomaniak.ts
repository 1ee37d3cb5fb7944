import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Infomaniak: API token. */
export default defineService({
  id: 'infomaniak',
  name: 'Infomaniak',
  checked: '2026-11-24',
  keys: [
    {
      id: 'infomaniak-api-token',
      token: token(base64url(60, 100)),
      near: ['infomaniak'],
      evidence: 'unconfirmed',
    },
  ],
});
