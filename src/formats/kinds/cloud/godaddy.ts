import { defineService } from '../../service.ts';
import { token, word } from '../../token.ts';

/** GoDaddy: API key. */
export default defineService({
  id: 'godaddy',
  name: 'GoDaddy',
  checked: '2026-11-24',
  keys: [
    {
      id: 'godaddy-api-key',
      token: token(word(35, 37)),
      near: ['godaddy'],
      evidence: 'unconfirmed',
    },
  ],
});
