import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base62, hexLower, token } from '../../token.ts';

/** Linear: API key, OAuth client secret. */
export default defineService({
  id: 'linear',
  name: 'Linear',
  console: 'https://linear.app/settings/account/security',
  checked: '2026-11-24',
  keys: [
    {
      id: 'linear-api-key',
      token: token('lin_api_', base62(40)),
      evidence: 'observed',
    },
    {
      id: 'linear-client-secret',
      token: token(hexLower(32)),
      near: joined('linear'),
      evidence: 'observed',
    },
  ],
});
