import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Zulip: API key. */
export default defineService({
  id: 'zulip',
  name: 'Zulip',
  checked: '2026-11-24',
  keys: [
    {
      id: 'zulip-api-key',
      token: token(base62(32)),
      near: ['zulip'],
      evidence: 'unconfirmed',
    },
  ],
});
