import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** BrowserStack: access key. */
export default defineService({
  id: 'browserstack',
  name: 'BrowserStack',
  checked: '2026-11-24',
  keys: [
    {
      id: 'browserstack-access-key',
      token: token(base62(20)),
      near: ['browserstack', 'hub-cloud.browserstack.com'],
      evidence: 'unconfirmed',
    },
  ],
});
