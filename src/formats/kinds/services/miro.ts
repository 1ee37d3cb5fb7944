import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Miro: access token. */
export default defineService({
  id: 'miro',
  name: 'Miro',
  checked: '2026-11-24',
  keys: [
    {
      id: 'miro-access-token',
      token: token(base64url(27)),
      near: joined('miro'),
      evidence: 'observed',
    },
  ],
});
