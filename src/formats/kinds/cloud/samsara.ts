import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Samsara: API token. */
export default defineService({
  id: 'samsara',
  name: 'Samsara',
  checked: '2026-11-24',
  keys: [
    {
      id: 'samsara-api-token',
      token: token('samsara_api_', base62(26, 32)),
      evidence: 'unconfirmed',
    },
  ],
});
