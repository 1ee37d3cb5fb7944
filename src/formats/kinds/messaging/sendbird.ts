import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Sendbird: API token, organisation API key. */
export default defineService({
  id: 'sendbird',
  name: 'Sendbird',
  checked: '2026-11-24',
  keys: [
    {
      id: 'sendbird-access-token',
      token: token(hexLower(40)),
      near: ['sendbird'],
      evidence: 'observed',
    },
    {
      id: 'sendbird-organization-api-key',
      token: token(hexLower(24)),
      near: ['sendbird'],
      evidence: 'observed',
    },
  ],
});
