import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Courier: auth token. */
export default defineService({
  id: 'courier',
  name: 'Courier',
  checked: '2026-11-24',
  keys: [
    {
      id: 'courier-api-key',
      token: token('pk_', base62(1, 20), '_', base62(28)),
      near: joined('courier'),
      evidence: 'observed',
    },
  ],
});
