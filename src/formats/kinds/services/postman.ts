import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Postman: API key. */
export default defineService({
  id: 'postman',
  name: 'Postman',
  console: 'https://go.postman.co/settings/me/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'postman-api-token',
      token: token('PMAK-', base62(24), '-', base62(34)),
      evidence: 'observed',
    },
  ],
});
