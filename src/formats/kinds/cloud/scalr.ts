import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Scalr: API access token. */
export default defineService({
  id: 'scalr',
  name: 'Scalr',
  checked: '2026-11-24',
  keys: [
    {
      id: 'scalr-api-access-token',
      token: token(
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJ1c2VyIiwianRpIjoiYXQt',
        base64url(20, 40),
        '.',
        base64url(43),
      ),
      evidence: 'observed',
    },
  ],
});
