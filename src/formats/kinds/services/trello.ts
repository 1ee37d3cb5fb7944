import { defineService } from '../../service.ts';
import { base62Hyphen, either, hexLower, token } from '../../token.ts';

/** Trello: API token. */
export default defineService({
  id: 'trello',
  name: 'Trello',
  checked: '2026-11-24',
  keys: [
    {
      // Newer tokens start with ATTA.
      id: 'trello-api-token',
      token: either(token(hexLower(64)), token(base62Hyphen(60, 70))),
      near: ['trello'],
      evidence: 'observed',
    },
  ],
});
