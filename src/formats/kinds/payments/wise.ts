import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Wise: API token. */
export default defineService({
  id: 'wise',
  name: 'Wise',
  checked: '2026-11-24',
  keys: [
    {
      id: 'wise-api-token',
      token: token(uuidAnyCase),
      near: ['transferwise', 'wise_api', 'wise-api', 'wiseapi', 'wise_token', 'wise-token', 'wisetoken'],
      evidence: 'observed',
    },
  ],
});
