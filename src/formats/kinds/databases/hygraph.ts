import { defineService } from '../../service.ts';
import { base62, base64url, token } from '../../token.ts';

/** Hygraph: permanent auth token. */
export default defineService({
  id: 'hygraph',
  name: 'Hygraph',
  checked: '2026-11-24',
  keys: [
    {
      id: 'hygraph-token',
      token: token('eyJ', base62(72), '.eyJ', base62(362), '.', base64url(683)),
      near: ['graphcms', 'hygraph'],
      evidence: 'unconfirmed',
    },
  ],
});
