import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Scaleway: secret key. */
export default defineService({
  id: 'scaleway',
  name: 'Scaleway',
  console: 'https://console.scaleway.com/iam/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'scaleway-secret-key',
      token: token(uuidAnyCase),
      near: ['scaleway', 'scw_secret', 'scw-secret', 'scwsecret', 'scw_access', 'scw-access', 'scwaccess'],
      evidence: 'observed',
    },
  ],
});
