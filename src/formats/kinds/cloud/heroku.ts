import { defineService } from '../../service.ts';
import { base64url, token, uuidAnyCase } from '../../token.ts';

/** Heroku: API key. */
export default defineService({
  id: 'heroku',
  name: 'Heroku',
  console: 'https://dashboard.heroku.com/account',
  checked: '2026-11-24',
  keys: [
    {
      id: 'heroku-api-key',
      token: token(uuidAnyCase),
      near: ['heroku'],
      evidence: 'observed',
    },
    {
      id: 'heroku-api-key-v2',
      token: token('HRKU-AA', base64url(58)),
      evidence: 'observed',
    },
  ],
});
