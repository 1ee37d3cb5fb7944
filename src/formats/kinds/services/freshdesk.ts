import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Freshdesk: API key. */
export default defineService({
  id: 'freshdesk',
  name: 'Freshdesk',
  checked: '2026-11-24',
  keys: [
    {
      id: 'freshdesk-api-key',
      token: token(base62(20)),
      near: ['freshdesk'],
      evidence: 'unconfirmed',
    },
  ],
});
