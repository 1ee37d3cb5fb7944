import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Ubidots: token. */
export default defineService({
  id: 'ubidots',
  name: 'Ubidots',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ubidots-token',
      token: token('BBFF-', base62(30)),
      evidence: 'observed',
    },
  ],
});
