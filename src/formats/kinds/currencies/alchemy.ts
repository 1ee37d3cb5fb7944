import { defineService } from '../../service.ts';
import { base62, either, token, word } from '../../token.ts';

/** Alchemy: API key. */
export default defineService({
  id: 'alchemy',
  name: 'Alchemy',
  checked: '2026-11-24',
  keys: [
    {
      id: 'alchemy-api-key',
      token: token('alcht_', base62(30)),
      evidence: 'unconfirmed',
    },
    {
      id: 'alchemy-api-key-legacy',
      token: either(token(base62(23), '_', base62(8)), token(word(32))),
      near: ['alchemy'],
      evidence: 'observed',
    },
  ],
});
