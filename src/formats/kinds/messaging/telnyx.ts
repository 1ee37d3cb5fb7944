import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Telnyx: API v2 key. */
export default defineService({
  id: 'telnyx',
  name: 'Telnyx',
  checked: '2026-11-24',
  keys: [
    {
      // Head is an ordinary word, keep the keyword.
      id: 'telnyx-api-v2-key',
      token: token('KEY', base64url(55)),
      near: ['telnyx'],
      evidence: 'observed',
    },
  ],
});
