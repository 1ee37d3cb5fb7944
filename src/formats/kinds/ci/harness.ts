import { defineService } from '../../service.ts';
import { base62, base64url, oneOf } from '../../token.ts';

/** Harness: personal. */
export default defineService({
  id: 'harness',
  name: 'Harness',
  checked: '2026-11-24',
  keys: [
    {
      id: 'harness-api-key',
      token: oneOf(['pat.', 'sat.'], base64url(22), '.', base62(24), '.', base62(20)),
      evidence: 'observed',
    },
  ],
});
