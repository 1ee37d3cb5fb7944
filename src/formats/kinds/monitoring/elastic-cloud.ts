import { defineService } from '../../service.ts';
import { base64url, padding, token } from '../../token.ts';

/** Elastic Cloud: API key. */
export default defineService({
  id: 'elastic-cloud',
  name: 'Elastic Cloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'elastic-cloud-api-key',
      token: token('essu_', base64url(60, 200), padding(0, 2)),
      evidence: 'unconfirmed',
    },
  ],
});
