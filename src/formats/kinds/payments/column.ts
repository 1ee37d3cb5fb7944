import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base62, oneOf } from '../../token.ts';

/** Column: API key. */
export default defineService({
  id: 'column',
  name: 'Column',
  checked: '2026-11-24',
  keys: [
    {
      id: 'column-api-key',
      token: oneOf(['live_', 'test_'], base62(27)),
      near: joined('column'),
      evidence: 'observed',
    },
  ],
});
