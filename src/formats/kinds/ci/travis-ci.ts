import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Travis CI: API token. */
export default defineService({
  id: 'travis-ci',
  name: 'Travis CI',
  checked: '2026-11-24',
  keys: [
    {
      id: 'travisci-access-token',
      token: token(base64url(22)),
      near: ['travis'],
      evidence: 'observed',
    },
  ],
});
