import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Mixpanel: API secret. */
export default defineService({
  id: 'mixpanel',
  name: 'Mixpanel',
  checked: '2026-11-24',
  keys: [
    {
      id: 'mixpanel-api-secret',
      token: token(base62(32)),
      near: ['mixpanel'],
      evidence: 'unconfirmed',
    },
  ],
});
