import { defineService } from '../../service.ts';
import { base64url, oneOf } from '../../token.ts';

/** Onfido: live API token. */
export default defineService({
  id: 'onfido',
  name: 'Onfido',
  checked: '2026-11-24',
  keys: [
    {
      id: 'onfido-live-api-token',
      token: oneOf(['api_live.', 'api_live_us.', 'api_live_ca.'], base64url(20, 80)),
      evidence: 'unconfirmed',
    },
  ],
});
