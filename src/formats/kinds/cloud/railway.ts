import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Railway: API token. */
export default defineService({
  id: 'railway',
  name: 'Railway',
  checked: '2026-11-24',
  keys: [
    {
      id: 'railway-api-token',
      token: token(uuidAnyCase),
      near: joined('railway'),
      evidence: 'unconfirmed',
    },
  ],
});
