import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** NASA: API key in URL. */
export default defineService({
  id: 'nasa',
  name: 'NASA',
  checked: '2026-11-24',
  keys: [
    {
      id: 'nasa-api-key',
      token: token(base62(40)),
      near: ['nasa_api', 'nasa-api', 'nasaapi', 'nasa.gov'],
      evidence: 'unconfirmed',
    },
  ],
});
