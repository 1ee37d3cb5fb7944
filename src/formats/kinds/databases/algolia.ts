import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Algolia: admin API key. */
export default defineService({
  id: 'algolia',
  name: 'Algolia',
  checked: '2026-11-24',
  keys: [
    {
      id: 'algolia-api-key',
      token: token(base36Lower(32)),
      near: ['algolia', 'docsearch'],
      evidence: 'observed',
    },
  ],
});
