import { defineService } from '../../service.ts';
import { base62, hexLower, token, uuid } from '../../token.ts';

/** Cisco Webex: bot access token, integration client secret. */
export default defineService({
  id: 'cisco-webex',
  name: 'Cisco Webex',
  checked: '2026-11-24',
  keys: [
    {
      // P0A1 or PF84 is the usual middle part.
      id: 'webex-bot-token',
      token: token(base62(64), '_', base62(4), '_', uuid),
      near: ['webex'],
      evidence: 'unconfirmed',
    },
    {
      id: 'webex-client-secret',
      token: token(hexLower(64)),
      near: ['webex'],
      evidence: 'unconfirmed',
    },
  ],
});
