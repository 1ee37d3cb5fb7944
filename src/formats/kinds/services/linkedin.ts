import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** LinkedIn: client secret. */
export default defineService({
  id: 'linkedin',
  name: 'LinkedIn',
  checked: '2026-11-24',
  keys: [
    {
      // Newer secrets start with WPL_AP.
      id: 'linkedin-client-secret',
      token: token(base62(16)),
      near: ['linkedin', 'linked_in', 'linked-in'],
      evidence: 'observed',
    },
  ],
});
