import { defineService } from '../../service.ts';
import { base64, token } from '../../token.ts';

/** Beamer: API key. */
export default defineService({
  id: 'beamer',
  name: 'Beamer',
  checked: '2026-11-24',
  keys: [
    {
      id: 'beamer-api-token',
      token: token('b_', base64(43), '='),
      near: ['beamer'],
      evidence: 'observed',
    },
  ],
});
