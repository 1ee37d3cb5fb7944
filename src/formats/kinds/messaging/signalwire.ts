import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** SignalWire: API token. */
export default defineService({
  id: 'signalwire',
  name: 'SignalWire',
  checked: '2026-11-24',
  keys: [
    {
      id: 'signalwire-api-token',
      token: token(base62(50)),
      near: ['signalwire'],
      evidence: 'unconfirmed',
    },
  ],
});
