import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Amplitude: API or secret key. */
export default defineService({
  id: 'amplitude',
  name: 'Amplitude',
  checked: '2026-11-24',
  keys: [
    {
      id: 'amplitude-secret-key',
      token: token(hexLower(32)),
      near: ['amplitude'],
      evidence: 'observed',
    },
  ],
});
