import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Unkey: root key. */
export default defineService({
  id: 'unkey',
  name: 'Unkey',
  checked: '2026-11-24',
  keys: [
    {
      id: 'unkey-root-key',
      token: token('unkey_', base62(20, 32)),
      evidence: 'unconfirmed',
    },
  ],
});
