import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Nightfall: API key. */
export default defineService({
  id: 'nightfall',
  name: 'Nightfall',
  checked: '2026-11-24',
  keys: [
    {
      id: 'nightfall-api-key',
      token: token('NF-', base62(32)),
      near: ['nightfall'],
      evidence: 'observed',
    },
  ],
});
