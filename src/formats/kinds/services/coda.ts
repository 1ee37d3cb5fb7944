import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { token, uuid } from '../../token.ts';

/** Coda: API token. */
export default defineService({
  id: 'coda',
  name: 'Coda',
  checked: '2026-11-24',
  keys: [
    {
      id: 'coda-api-key',
      token: token(uuid),
      near: joined('coda'),
      evidence: 'observed',
    },
  ],
});
