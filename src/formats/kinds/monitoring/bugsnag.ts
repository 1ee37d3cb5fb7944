import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Bugsnag: personal auth token. */
export default defineService({
  id: 'bugsnag',
  name: 'Bugsnag',
  checked: '2026-11-24',
  keys: [
    {
      id: 'bugsnag-auth-token',
      token: token(uuidAnyCase),
      near: ['bugsnag'],
      evidence: 'observed',
    },
  ],
});
