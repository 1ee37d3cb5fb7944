import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Pipedrive: API token. */
export default defineService({
  id: 'pipedrive',
  name: 'Pipedrive',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pipedrive-api-token',
      token: token(base62(40)),
      near: ['pipedrive'],
      evidence: 'observed',
    },
  ],
});
