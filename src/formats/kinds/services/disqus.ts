import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Disqus: API key. */
export default defineService({
  id: 'disqus',
  name: 'Disqus',
  checked: '2026-11-24',
  keys: [
    {
      id: 'disqus-api-key',
      token: token(base62(64)),
      near: ['disqus'],
      evidence: 'observed',
    },
  ],
});
