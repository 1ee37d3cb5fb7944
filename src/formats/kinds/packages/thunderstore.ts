import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Thunderstore: service account token. */
export default defineService({
  id: 'thunderstore',
  name: 'Thunderstore',
  checked: '2026-11-24',
  keys: [
    {
      id: 'thunderstore-api-token',
      token: token('tss_', base64url(20, 80)),
      evidence: 'unconfirmed',
    },
  ],
});
