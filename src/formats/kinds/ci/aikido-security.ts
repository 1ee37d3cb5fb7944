import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Aikido Security: CI token, client secret. */
export default defineService({
  id: 'aikido-security',
  name: 'Aikido Security',
  checked: '2026-11-24',
  keys: [
    {
      id: 'aikido-ci-token',
      token: token('AIK_CI_', base62(20, 44)),
      evidence: 'unconfirmed',
    },
    {
      id: 'aikido-client-secret',
      token: token('AIK_SECRET_', base62(64)),
      evidence: 'unconfirmed',
    },
  ],
});
