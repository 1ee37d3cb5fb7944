import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** DataStax Astra: application token. */
export default defineService({
  id: 'datastax-astra',
  name: 'DataStax Astra',
  checked: '2026-11-24',
  keys: [
    {
      id: 'datastax-astra-token',
      token: token('AstraCS:', base62(8, 40), ':', base62(20, 80)),
      evidence: 'unconfirmed',
    },
  ],
});
