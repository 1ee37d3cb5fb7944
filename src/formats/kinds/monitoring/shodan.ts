import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Shodan: API key. */
export default defineService({
  id: 'shodan',
  name: 'Shodan',
  checked: '2026-11-24',
  keys: [
    {
      id: 'shodan-api-key',
      token: token(base62(32)),
      near: ['shodan'],
      evidence: 'observed',
    },
  ],
});
