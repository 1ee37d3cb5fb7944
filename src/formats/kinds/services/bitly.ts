import { defineService } from '../../service.ts';
import { base62, either, hexLower, token } from '../../token.ts';

/** Bitly: access token. */
export default defineService({
  id: 'bitly',
  name: 'Bitly',
  checked: '2026-11-24',
  keys: [
    {
      id: 'bitly-access-token',
      token: either(token(hexLower(40)), token(base62(40))),
      near: ['bitly'],
      evidence: 'observed',
    },
  ],
});
