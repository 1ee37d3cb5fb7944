import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** BestTime: private API key. */
export default defineService({
  id: 'besttime',
  name: 'BestTime',
  checked: '2026-11-24',
  keys: [
    {
      id: 'besttime-api-key',
      token: token('pri_', hexLower(32)),
      near: ['besttime'],
      evidence: 'observed',
    },
  ],
});
