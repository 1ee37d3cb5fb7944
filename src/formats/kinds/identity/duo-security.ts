import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Duo Security: secret key. */
export default defineService({
  id: 'duo-security',
  name: 'Duo Security',
  checked: '2026-11-24',
  keys: [
    {
      id: 'duo-secret-key',
      token: token(base62(40)),
      near: joined('duo'),
      evidence: 'unconfirmed',
    },
  ],
});
