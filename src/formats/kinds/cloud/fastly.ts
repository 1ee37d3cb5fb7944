import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Fastly: API token. */
export default defineService({
  id: 'fastly',
  name: 'Fastly',
  console: 'https://manage.fastly.com/account/personal/tokens',
  checked: '2026-11-24',
  keys: [
    {
      id: 'fastly-api-token',
      token: token(base64url(32)),
      near: ['fastly'],
      evidence: 'observed',
    },
  ],
});
