import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** SparkPost: API key. */
export default defineService({
  id: 'sparkpost',
  name: 'SparkPost',
  checked: '2026-11-24',
  keys: [
    {
      id: 'sparkpost-api-key',
      token: token(base62(40)),
      near: ['sparkpost'],
      evidence: 'observed',
    },
  ],
});
