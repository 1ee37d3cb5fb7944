import { defineService } from '../../service.ts';
import { base62, digits, either, oneOf, token } from '../../token.ts';

/** ngrok: auth token or API key. */
export default defineService({
  id: 'ngrok',
  name: 'ngrok',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ngrok-token',
      token: either(token('2', base62(24, 29), '_', digits(1), base62(20)), oneOf(['cr_', 'ak_'], base62(25, 30))),
      near: ['ngrok'],
      evidence: 'observed',
    },
  ],
});
