import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base62, base64Any, digits, either, token } from '../../token.ts';

/** X (Twitter): access token secret, access token, API, app-only bearer token. */
export default defineService({
  id: 'twitter',
  name: 'X (Twitter)',
  checked: '2026-11-24',
  keys: [
    {
      id: 'twitter-access-secret',
      token: token(base62(45)),
      near: joined('twitter'),
      evidence: 'observed',
    },
    {
      id: 'twitter-access-token',
      token: token(digits(15, 25), '-', base62(20, 40)),
      near: joined('twitter'),
      evidence: 'observed',
    },
    {
      id: 'twitter-api-key',
      token: either(token(base62(25)), token(base62(18, 25))),
      near: joined('twitter'),
      evidence: 'observed',
    },
    {
      id: 'twitter-api-secret',
      token: either(token(base62(50)), token(base62(35, 44))),
      near: joined('twitter'),
      evidence: 'observed',
    },
    {
      // 22 letters A; percent-encoded characters inside.
      id: 'twitter-bearer-token',
      token: token('AAAAAAAAAAAAAAAAAAAAAA', base64Any(80, 100)),
      evidence: 'observed',
    },
  ],
});
