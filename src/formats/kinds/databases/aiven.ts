import { defineService } from '../../service.ts';
import { base64, token } from '../../token.ts';

/** Aiven: auth token. */
export default defineService({
  id: 'aiven',
  name: 'Aiven',
  checked: '2026-11-24',
  keys: [
    {
      id: 'aiven-auth-token',
      token: token(base64(372)),
      near: ['aiven'],
      evidence: 'observed',
    },
  ],
});
