import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Ionic: personal access token. */
export default defineService({
  id: 'ionic',
  name: 'Ionic',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ionic-personal-access-token',
      token: token('ion_', base62(42)),
      evidence: 'observed',
    },
  ],
});
