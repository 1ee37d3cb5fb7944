import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Metabase: session token. */
export default defineService({
  id: 'metabase',
  name: 'Metabase',
  checked: '2026-11-24',
  keys: [
    {
      id: 'metabase-session-token',
      token: token(uuidAnyCase),
      near: ['metabase'],
      evidence: 'unconfirmed',
    },
  ],
});
