import { defineService } from '../../service.ts';
import { base62, base64url, token } from '../../token.ts';

/** AppFollow: API token. */
export default defineService({
  id: 'appfollow',
  name: 'AppFollow',
  checked: '2026-11-24',
  keys: [
    {
      id: 'appfollow-api-token',
      token: token('eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.', base62(74), '.', base64url(43)),
      near: ['appfollow'],
      evidence: 'observed',
    },
  ],
});
