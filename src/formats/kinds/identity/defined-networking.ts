import { defineService } from '../../service.ts';
import { base64url, base64urlPadded, token } from '../../token.ts';

/** Defined Networking: API token. */
export default defineService({
  id: 'defined-networking',
  name: 'Defined Networking',
  checked: '2026-11-24',
  keys: [
    {
      id: 'defined-networking-api-token',
      token: token('dnkey-', base64url(26), '-', base64urlPadded(52)),
      evidence: 'observed',
    },
  ],
});
