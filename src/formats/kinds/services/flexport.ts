import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Flexport: API token. */
export default defineService({
  id: 'flexport',
  name: 'Flexport',
  checked: '2026-11-24',
  keys: [
    {
      id: 'flexport-api-token',
      token: token('shltm_', base64url(40)),
      evidence: 'observed',
    },
  ],
});
