import { defineService } from '../../service.ts';
import { base64url, either, hexLower, token } from '../../token.ts';

/** Gumroad: access token. */
export default defineService({
  id: 'gumroad',
  name: 'Gumroad',
  checked: '2026-11-24',
  keys: [
    {
      id: 'gumroad-access-token',
      token: either(token(hexLower(64)), token(base64url(43))),
      near: ['gumroad'],
      evidence: 'observed',
    },
  ],
});
