import { defineService } from '../../service.ts';
import { hex, token } from '../../token.ts';

/** Percy: project token. */
export default defineService({
  id: 'percy',
  name: 'Percy',
  checked: '2026-11-24',
  keys: [
    {
      id: 'percy-token',
      token: token(hex(64)),
      near: ['percy_token', 'percy-token', 'percytoken'],
      evidence: 'unconfirmed',
    },
  ],
});
