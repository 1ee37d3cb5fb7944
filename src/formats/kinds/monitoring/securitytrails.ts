import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** SecurityTrails: API key. */
export default defineService({
  id: 'securitytrails',
  name: 'SecurityTrails',
  checked: '2026-11-24',
  keys: [
    {
      id: 'securitytrails-api-key',
      token: token(base62(32)),
      near: ['securitytrails'],
      evidence: 'observed',
    },
  ],
});
