import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Clojars: deploy token. */
export default defineService({
  id: 'clojars',
  name: 'Clojars',
  checked: '2026-11-24',
  keys: [
    {
      id: 'clojars-api-token',
      token: token('CLOJARS_', base36Lower(60)),
      evidence: 'observed',
    },
  ],
});
