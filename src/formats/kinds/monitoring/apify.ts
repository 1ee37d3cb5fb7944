import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Apify: API token. */
export default defineService({
  id: 'apify',
  name: 'Apify',
  checked: '2026-11-24',
  keys: [
    {
      id: 'apify-api-token',
      token: token('apify_api_', base62(34, 38)),
      evidence: 'observed',
    },
  ],
});
