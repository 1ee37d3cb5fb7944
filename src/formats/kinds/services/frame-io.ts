import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Frame.io: API token. */
export default defineService({
  id: 'frame-io',
  name: 'Frame.io',
  checked: '2026-11-24',
  keys: [
    {
      id: 'frameio-api-token',
      token: token('fio-u-', base64url(64)),
      evidence: 'observed',
    },
  ],
});
