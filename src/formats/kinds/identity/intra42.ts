import { defineService } from '../../service.ts';
import { hexLower, oneOf } from '../../token.ts';

/** 42 Intra: API client id, API client secret. */
export default defineService({
  id: 'intra42',
  name: '42 Intra',
  checked: '2026-11-24',
  keys: [
    {
      id: 'intra42-client-id',
      token: oneOf(['u-s4t2ud-', 'u-s4t2af-'], hexLower(64)),
      evidence: 'unconfirmed',
      publishable: true,
    },
    {
      id: 'intra42-client-secret',
      token: oneOf(['s-s4t2ud-', 's-s4t2af-'], hexLower(64)),
      evidence: 'observed',
    },
  ],
});
