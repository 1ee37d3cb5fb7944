import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Rainforest Pay: production API key. */
export default defineService({
  id: 'rainforest-pay',
  name: 'Rainforest Pay',
  checked: '2026-11-24',
  keys: [
    {
      id: 'rainforest-pay-api-key',
      token: token('apikey_', hexLower(64)),
      evidence: 'unconfirmed',
    },
  ],
});
