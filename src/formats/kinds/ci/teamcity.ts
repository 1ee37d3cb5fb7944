import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** TeamCity: access token. */
export default defineService({
  id: 'teamcity',
  name: 'TeamCity',
  checked: '2026-11-24',
  keys: [
    {
      // JWT-like; header decodes to {"typ": "TCV2"}.
      id: 'teamcity-api-token',
      token: token('eyJ0eXAiOiAiVENWMiJ9.', base64url(36), '.', base64url(48)),
      evidence: 'unconfirmed',
    },
  ],
});
