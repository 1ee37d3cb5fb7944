import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** FreshBooks: access token. */
export default defineService({
  id: 'freshbooks',
  name: 'FreshBooks',
  checked: '2026-11-24',
  keys: [
    {
      id: 'freshbooks-access-token',
      token: token(base36Lower(64)),
      near: ['freshbooks'],
      evidence: 'observed',
    },
  ],
});
