import { defineService } from '../../service.ts';
import { base62, base64, token } from '../../token.ts';

/** Tableau: personal access token secret. */
export default defineService({
  id: 'tableau',
  name: 'Tableau',
  checked: '2026-11-24',
  keys: [
    {
      id: 'tableau-personal-access-token',
      token: token(base64(22), '==:', base62(32)),
      near: ['tableau'],
      evidence: 'observed',
    },
  ],
});
