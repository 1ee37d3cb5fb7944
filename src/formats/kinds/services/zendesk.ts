import { defineService } from '../../service.ts';
import { base62, base64url, either, token } from '../../token.ts';

/** Zendesk: API token. */
export default defineService({
  id: 'zendesk',
  name: 'Zendesk',
  checked: '2026-11-24',
  keys: [
    {
      id: 'zendesk-secret-key',
      token: either(token(base62(40)), token(base64url(40))),
      near: ['zendesk'],
      evidence: 'observed',
    },
  ],
});
