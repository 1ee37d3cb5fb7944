import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** pganalyze: read API key. */
export default defineService({
  id: 'pganalyze',
  name: 'pganalyze',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pganalyze-read-key',
      token: token('pgar_', base62(27)),
      evidence: 'unconfirmed',
    },
  ],
});
