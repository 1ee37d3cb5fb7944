import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Looker: API client secret. */
export default defineService({
  id: 'looker',
  name: 'Looker',
  checked: '2026-11-24',
  keys: [
    {
      id: 'looker-client-secret',
      token: token(base62(24)),
      near: [
        'looker_client',
        'looker-client',
        'lookerclient',
        'looker_api',
        'looker-api',
        'lookerapi',
        'looker_secret',
        'looker-secret',
        'lookersecret',
        'lookersdk',
      ],
      evidence: 'observed',
    },
  ],
});
