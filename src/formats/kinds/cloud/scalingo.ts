import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Scalingo: API token. */
export default defineService({
  id: 'scalingo',
  name: 'Scalingo',
  checked: '2026-11-24',
  keys: [
    {
      id: 'scalingo-api-token',
      token: token('tk-us-', base64url(48)),
      evidence: 'observed',
    },
  ],
});
