import { defineService } from '../../service.ts';
import { base64, token } from '../../token.ts';

/** EcoStruxure IT: API key. */
export default defineService({
  id: 'ecostruxure-it',
  name: 'EcoStruxure IT',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ecostruxure-it-api-key',
      token: token('AK1', base64(50, 55)),
      near: ['ecostruxureit'],
      evidence: 'observed',
    },
  ],
});
