import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** IEX Cloud: secret token. */
export default defineService({
  id: 'iex-cloud',
  name: 'IEX Cloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'iex-cloud-api-key',
      token: token('sk_', hexLower(32)),
      near: joined('iex'),
      evidence: 'observed',
    },
  ],
});
