import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Rootly: API key. */
export default defineService({
  id: 'rootly',
  name: 'Rootly',
  checked: '2026-11-24',
  keys: [
    {
      id: 'rootly-api-key',
      token: token('rootly_', hexLower(64)),
      evidence: 'observed',
    },
  ],
});
