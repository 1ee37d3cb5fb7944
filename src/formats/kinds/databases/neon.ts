import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Neon: API key. */
export default defineService({
  id: 'neon',
  name: 'Neon',
  console: 'https://console.neon.tech/app/settings/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'neon-api-key',
      token: token('napi_', base62(64)),
      evidence: 'unconfirmed',
    },
  ],
});
