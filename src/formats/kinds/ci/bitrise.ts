import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Bitrise: personal or workspace API token. */
export default defineService({
  id: 'bitrise',
  name: 'Bitrise',
  checked: '2026-11-24',
  keys: [
    {
      id: 'bitrise-access-token',
      token: token(base64url(60, 120)),
      near: ['bitrise'],
      evidence: 'unconfirmed',
    },
  ],
});
