import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Teamwork: CRM, Desk or Spaces API token. */
export default defineService({
  id: 'teamwork',
  name: 'Teamwork',
  checked: '2026-11-24',
  keys: [
    {
      id: 'teamwork-token',
      token: token('tkn.v1_', base62(71), '='),
      evidence: 'observed',
    },
  ],
});
