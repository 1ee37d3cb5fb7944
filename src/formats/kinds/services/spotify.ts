import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Spotify: client secret. */
export default defineService({
  id: 'spotify',
  name: 'Spotify',
  checked: '2026-11-24',
  keys: [
    {
      id: 'spotify-client-secret',
      token: token(hexLower(32)),
      near: ['spotify'],
      evidence: 'observed',
    },
  ],
});
