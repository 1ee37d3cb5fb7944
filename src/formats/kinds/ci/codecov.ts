import { defineService } from '../../service.ts';
import { base62, either, token, uuidAnyCase } from '../../token.ts';

/** Codecov: upload or API token. */
export default defineService({
  id: 'codecov',
  name: 'Codecov',
  checked: '2026-11-24',
  keys: [
    {
      id: 'codecov-access-token',
      token: either(token(uuidAnyCase), token(base62(32))),
      near: ['codecov'],
      evidence: 'observed',
    },
  ],
});
