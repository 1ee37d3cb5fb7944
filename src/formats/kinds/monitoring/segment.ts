import { defineService } from '../../service.ts';
import { base62, base64url, token } from '../../token.ts';

/** Segment: API key, public API token. */
export default defineService({
  id: 'segment',
  name: 'Segment',
  checked: '2026-11-24',
  keys: [
    {
      id: 'segment-api-key',
      token: token(base64url(43), '.', base64url(43)),
      near: [
        'segment_api',
        'segment-api',
        'segmentapi',
        'segment_token',
        'segment-token',
        'segmenttoken',
        'segment_key',
        'segment-key',
        'segmentkey',
        'segment_access',
        'segment-access',
        'segmentaccess',
        'segment.com',
      ],
      evidence: 'observed',
    },
    {
      // Shares sgp_ with Sourcegraph, length separates them.
      id: 'segment-public-api-token',
      token: token('sgp_', base62(64)),
      evidence: 'observed',
    },
  ],
});
