import { defineService } from '../../service.ts';
import { base62, either, token } from '../../token.ts';

/** Smartsheet: access token. */
export default defineService({
  id: 'smartsheet',
  name: 'Smartsheet',
  checked: '2026-11-24',
  keys: [
    {
      id: 'smartsheet-api-token',
      token: either(token(base62(26)), token(base62(37))),
      near: ['smartsheet'],
      evidence: 'observed',
    },
  ],
});
