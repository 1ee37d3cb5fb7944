import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Fleetbase: live API key. */
export default defineService({
  id: 'fleetbase',
  name: 'Fleetbase',
  checked: '2026-11-24',
  keys: [
    {
      id: 'fleetbase-api-key',
      token: token('flb_live_', base62(20)),
      evidence: 'observed',
    },
  ],
});
