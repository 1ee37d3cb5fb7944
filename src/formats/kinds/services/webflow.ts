import { defineService } from '../../service.ts';
import { base62, either, hexLower, token } from '../../token.ts';

/** Webflow: API token. */
export default defineService({
  id: 'webflow',
  name: 'Webflow',
  checked: '2026-11-24',
  keys: [
    {
      id: 'webflow-api-token',
      token: either(token(hexLower(64)), token(base62(64))),
      near: ['webflow'],
      evidence: 'observed',
    },
  ],
});
