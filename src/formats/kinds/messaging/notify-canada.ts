import { defineService } from '../../service.ts';
import { token, uuid, word } from '../../token.ts';

/** GC Notify: API key in an Authorization header. */
export default defineService({
  id: 'notify-canada',
  name: 'GC Notify',
  checked: '2026-11-24',
  keys: [
    {
      id: 'notify-canada-api-key',
      token: token('ApiKey-v1 gcntfy-', word(1, 100), '-', uuid, '-', uuid),
      evidence: 'unconfirmed',
    },
  ],
});
