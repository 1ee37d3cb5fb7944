import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Gitea: access token. */
export default defineService({
  id: 'gitea',
  name: 'Gitea',
  checked: '2026-11-24',
  keys: [
    {
      id: 'gitea-access-token',
      token: token(hexLower(40)),
      near: ['gitea'],
      evidence: 'unconfirmed',
    },
  ],
});
