import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Snyk: API token. */
export default defineService({
  id: 'snyk',
  name: 'Snyk',
  console: 'https://app.snyk.io/account',
  checked: '2026-11-24',
  keys: [
    {
      id: 'snyk-api-token',
      token: token(uuidAnyCase),
      near: ['snyk'],
      evidence: 'observed',
    },
  ],
});
