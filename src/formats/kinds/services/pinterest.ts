import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Pinterest: access token. */
export default defineService({
  id: 'pinterest',
  name: 'Pinterest',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pinterest-access-token',
      token: token('pina_', base64url(20, 200)),
      evidence: 'unconfirmed',
    },
  ],
});
