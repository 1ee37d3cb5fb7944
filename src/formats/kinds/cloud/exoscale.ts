import { defineService } from '../../service.ts';
import { base62, base64url, token } from '../../token.ts';

/** Exoscale: API key id, API secret. */
export default defineService({
  id: 'exoscale',
  name: 'Exoscale',
  checked: '2026-11-24',
  keys: [
    {
      id: 'exoscale-api-key',
      token: token('EXO', base62(24, 30)),
      near: ['exoscale'],
      evidence: 'unconfirmed',
    },
    {
      id: 'exoscale-api-secret',
      token: token(base64url(40, 60)),
      near: ['exoscale'],
      evidence: 'unconfirmed',
    },
  ],
});
