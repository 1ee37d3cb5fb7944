import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Box: developer token or OAuth client secret. */
export default defineService({
  id: 'box',
  name: 'Box',
  checked: '2026-11-24',
  keys: [
    {
      id: 'box-api-access-token',
      token: token(base62(32)),
      near: joined('box'),
      evidence: 'observed',
    },
  ],
});
