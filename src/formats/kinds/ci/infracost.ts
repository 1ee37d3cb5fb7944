import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Infracost: API key. */
export default defineService({
  id: 'infracost',
  name: 'Infracost',
  checked: '2026-11-24',
  keys: [
    {
      id: 'infracost-api-token',
      token: token('ico-', base62(32)),
      evidence: 'observed',
    },
  ],
});
