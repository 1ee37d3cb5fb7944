import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** OneLogin: OAuth client secret. */
export default defineService({
  id: 'onelogin',
  name: 'OneLogin',
  checked: '2026-11-24',
  keys: [
    {
      id: 'onelogin-client-secret',
      token: token(base36Lower(64)),
      near: ['onelogin'],
      evidence: 'unconfirmed',
    },
  ],
});
