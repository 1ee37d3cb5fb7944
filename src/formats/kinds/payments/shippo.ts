import { defineService } from '../../service.ts';
import { hex, oneOf } from '../../token.ts';

/** Shippo: API token. */
export default defineService({
  id: 'shippo',
  name: 'Shippo',
  checked: '2026-11-24',
  keys: [
    {
      id: 'shippo-api-token',
      token: oneOf(['shippo_live_', 'shippo_test_'], hex(40)),
      evidence: 'observed',
    },
  ],
});
