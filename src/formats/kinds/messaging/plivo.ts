import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Plivo: auth token. */
export default defineService({
  id: 'plivo',
  name: 'Plivo',
  checked: '2026-11-24',
  keys: [
    {
      id: 'plivo-auth-token',
      token: token(base64url(40)),
      near: ['plivo'],
      evidence: 'observed',
    },
  ],
});
