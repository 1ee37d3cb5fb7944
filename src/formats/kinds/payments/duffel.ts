import { defineService } from '../../service.ts';
import { base64url, oneOf } from '../../token.ts';

/** Duffel: API token. */
export default defineService({
  id: 'duffel',
  name: 'Duffel',
  checked: '2026-11-24',
  keys: [
    {
      id: 'duffel-api-token',
      token: oneOf(['duffel_live_', 'duffel_test_'], base64url(43)),
      evidence: 'observed',
    },
  ],
});
