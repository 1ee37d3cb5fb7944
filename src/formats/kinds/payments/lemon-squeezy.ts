import { defineService } from '../../service.ts';
import { base62, base64url, token } from '../../token.ts';

/** Lemon Squeezy: API key. */
export default defineService({
  id: 'lemon-squeezy',
  name: 'Lemon Squeezy',
  checked: '2026-11-24',
  keys: [
    {
      id: 'lemonsqueezy-api-key',
      token: token('eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.', base62(314), '.', base64url(512)),
      evidence: 'observed',
    },
  ],
});
