import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Okta: API token. */
export default defineService({
  id: 'okta',
  name: 'Okta',
  checked: '2026-11-24',
  keys: [
    {
      // Sent as Authorization: SSWS.
      id: 'okta-access-token',
      token: token('00', base64url(40)),
      near: ['okta', 'ssws'],
      evidence: 'observed',
    },
  ],
});
