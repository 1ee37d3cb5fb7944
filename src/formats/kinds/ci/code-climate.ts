import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Code Climate: API token. */
export default defineService({
  id: 'code-climate',
  name: 'Code Climate',
  checked: '2026-11-24',
  keys: [
    {
      id: 'codeclimate-api-token',
      token: token(hexLower(40)),
      near: ['codeclimate', 'code_climate', 'code-climate'],
      evidence: 'unconfirmed',
    },
  ],
});
