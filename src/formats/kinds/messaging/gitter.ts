import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Gitter: access token. */
export default defineService({
  id: 'gitter',
  name: 'Gitter',
  checked: '2026-11-24',
  keys: [
    {
      id: 'gitter-access-token',
      token: token(base64url(40)),
      near: ['gitter'],
      evidence: 'observed',
    },
  ],
});
