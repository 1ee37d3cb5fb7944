import { defineService } from '../../service.ts';
import { either, hexLower, token, uuidAnyCase } from '../../token.ts';

/** Jenkins: API token or CSRF crumb. */
export default defineService({
  id: 'jenkins',
  name: 'Jenkins',
  checked: '2026-11-24',
  keys: [
    {
      // Current API tokens are 34 hex starting with 11.
      id: 'jenkins-token-or-crumb',
      token: either(token(hexLower(32, 36)), token(uuidAnyCase)),
      near: ['jenkins'],
      evidence: 'observed',
    },
  ],
});
