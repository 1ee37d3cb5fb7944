import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base36Lower, token, uuid } from '../../token.ts';

/** Ditto: API key. */
export default defineService({
  id: 'ditto',
  name: 'Ditto',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ditto-api-key',
      token: token(uuid, '.', base36Lower(40)),
      near: joined('ditto'),
      evidence: 'observed',
    },
  ],
});
