import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** UpCloud: API token. */
export default defineService({
  id: 'upcloud',
  name: 'UpCloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'upcloud-api-token',
      token: token('ucat_', base62(24, 32)),
      evidence: 'unconfirmed',
    },
  ],
});
