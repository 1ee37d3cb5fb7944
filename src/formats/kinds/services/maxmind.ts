import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** MaxMind: licence key. */
export default defineService({
  id: 'maxmind',
  name: 'MaxMind',
  checked: '2026-11-24',
  keys: [
    {
      id: 'maxmind-license-key',
      token: token(base62(6), '_', base62(29), '_mmk'),
      evidence: 'observed',
    },
    {
      id: 'maxmind-license-key-legacy',
      token: token(base62(16)),
      near: ['maxmind', 'geoip'],
      evidence: 'unconfirmed',
    },
  ],
});
