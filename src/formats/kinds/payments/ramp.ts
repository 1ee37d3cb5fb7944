import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Ramp: client id, client secret. */
export default defineService({
  id: 'ramp',
  name: 'Ramp',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ramp-client-id',
      token: token('ramp_id_', base62(40)),
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'ramp-client-secret',
      token: token('ramp_sec_', base62(48)),
      evidence: 'observed',
    },
  ],
});
