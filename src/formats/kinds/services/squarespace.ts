import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Squarespace: API key. */
export default defineService({
  id: 'squarespace',
  name: 'Squarespace',
  checked: '2026-11-24',
  keys: [
    {
      id: 'squarespace-access-token',
      token: token(uuidAnyCase),
      near: ['squarespace'],
      evidence: 'observed',
    },
  ],
});
