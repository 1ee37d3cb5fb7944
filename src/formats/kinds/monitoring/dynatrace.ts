import { defineService } from '../../service.ts';
import { base62, oneOf } from '../../token.ts';

/** Dynatrace: API token. */
export default defineService({
  id: 'dynatrace',
  name: 'Dynatrace',
  checked: '2026-11-24',
  keys: [
    {
      id: 'dynatrace-api-token',
      token: oneOf(['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0a01.'], base62(24), '.', base62(64)),
      evidence: 'observed',
    },
  ],
});
