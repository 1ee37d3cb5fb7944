import { defineService } from '../../service.ts';
import { base62, hexLower, token } from '../../token.ts';

/** Cloudsmith: API key, API key without prefix. */
export default defineService({
  id: 'cloudsmith',
  name: 'Cloudsmith',
  checked: '2026-11-24',
  keys: [
    {
      // Last 6 look like a checksum; algorithm not published.
      id: 'cloudsmith-api-key',
      token: token('csa_', hexLower(30), base62(6)),
      evidence: 'unconfirmed',
    },
    {
      id: 'cloudsmith-api-key-legacy',
      token: token(hexLower(40)),
      near: ['cloudsmith'],
      evidence: 'observed',
    },
  ],
});
