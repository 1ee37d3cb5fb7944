import { defineService } from '../../service.ts';
import { base62, base64url, token } from '../../token.ts';

/** Adafruit: API key near the name, key. */
export default defineService({
  id: 'adafruit',
  name: 'Adafruit',
  checked: '2026-11-24',
  keys: [
    {
      id: 'adafruit-api-key',
      token: token(base64url(32)),
      near: ['adafruit'],
      evidence: 'observed',
    },
    {
      id: 'adafruit-io-key',
      token: token('aio_', base62(28)),
      evidence: 'observed',
    },
  ],
});
