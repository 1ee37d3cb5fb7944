import { defineService } from '../../service.ts';
import { base64urlDot, token } from '../../token.ts';

/** Caflou: API key. */
export default defineService({
  id: 'caflou',
  name: 'Caflou',
  checked: '2026-11-24',
  keys: [
    {
      id: 'caflou-api-key',
      token: token('eyJhbGciOiJIUzI1NiJ9', base64urlDot(135)),
      near: ['caflou'],
      evidence: 'observed',
    },
  ],
});
