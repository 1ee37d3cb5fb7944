import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** EasyPost: production API key, test API key. */
export default defineService({
  id: 'easypost',
  name: 'EasyPost',
  checked: '2026-11-24',
  keys: [
    {
      id: 'easypost-api-token',
      token: token('EZAK', base62(54)),
      evidence: 'observed',
    },
    {
      id: 'easypost-test-api-token',
      token: token('EZTK', base62(54)),
      evidence: 'observed',
    },
  ],
});
