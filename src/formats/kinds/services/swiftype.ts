import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Swiftype: API key. */
export default defineService({
  id: 'swiftype',
  name: 'Swiftype',
  checked: '2026-11-24',
  keys: [
    {
      id: 'swiftype-api-key',
      token: token(base62(6), '_', base62(6), '-', base62(6)),
      near: ['swiftype'],
      evidence: 'observed',
    },
  ],
});
