import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Cisco Meraki: dashboard API key. */
export default defineService({
  id: 'cisco-meraki',
  name: 'Cisco Meraki',
  checked: '2026-11-24',
  keys: [
    {
      id: 'meraki-api-key',
      token: token(hexLower(40)),
      near: ['meraki'],
      evidence: 'observed',
    },
  ],
});
