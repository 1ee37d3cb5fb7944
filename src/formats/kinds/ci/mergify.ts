import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Mergify: application key. */
export default defineService({
  id: 'mergify',
  name: 'Mergify',
  checked: '2026-11-24',
  keys: [
    {
      id: 'mergify-application-key',
      token: token('mergify_application_key_', base64url(40, 200)),
      evidence: 'unconfirmed',
    },
  ],
});
