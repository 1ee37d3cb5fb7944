import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** ZeroTier: API token. */
export default defineService({
  id: 'zerotier',
  name: 'ZeroTier',
  checked: '2026-11-24',
  keys: [
    {
      id: 'zerotier-api-token',
      token: token(base62(32)),
      near: ['zerotier'],
      evidence: 'observed',
    },
  ],
});
