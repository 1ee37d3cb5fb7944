import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** SSLMate: API key. */
export default defineService({
  id: 'sslmate',
  name: 'SSLMate',
  checked: '2026-11-24',
  keys: [
    {
      id: 'sslmate-api-key',
      token: token(base62(36)),
      near: ['sslmate'],
      evidence: 'observed',
    },
  ],
});
