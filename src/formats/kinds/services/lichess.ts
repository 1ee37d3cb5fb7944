import { defineService } from '../../service.ts';
import { token, word } from '../../token.ts';

/** Lichess: personal access token. */
export default defineService({
  id: 'lichess',
  name: 'Lichess',
  checked: '2026-11-24',
  keys: [
    {
      id: 'lichess-personal-access-token',
      token: token('lip_', word(16, 60)),
      evidence: 'unconfirmed',
    },
  ],
});
