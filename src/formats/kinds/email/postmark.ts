import { defineService } from '../../service.ts';
import { token, uuid } from '../../token.ts';

/** Postmark: server token. */
export default defineService({
  id: 'postmark',
  name: 'Postmark',
  checked: '2026-11-24',
  keys: [
    {
      id: 'postmark-server-token',
      token: token(uuid),
      near: ['postmark'],
      evidence: 'observed',
    },
  ],
});
