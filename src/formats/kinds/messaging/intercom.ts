import { defineService } from '../../service.ts';
import { base64, base64url, either, token } from '../../token.ts';

/** Intercom: access token. */
export default defineService({
  id: 'intercom',
  name: 'Intercom',
  checked: '2026-11-24',
  keys: [
    {
      id: 'intercom-access-token',
      token: either(token(base64(59), '='), token(base64url(60))),
      near: ['intercom'],
      evidence: 'observed',
    },
  ],
});
