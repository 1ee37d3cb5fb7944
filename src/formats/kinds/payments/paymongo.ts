import { defineService } from '../../service.ts';
import { token, word } from '../../token.ts';

/** PayMongo: API key. */
export default defineService({
  id: 'paymongo',
  name: 'PayMongo',
  checked: '2026-11-24',
  keys: [
    {
      id: 'paymongo-api-key',
      token: token(word(32)),
      near: ['paymongo'],
      evidence: 'observed',
    },
  ],
});
