import { defineService } from '../../service.ts';
import { base62Hyphen, token } from '../../token.ts';

/** Coveralls: repository or personal token. */
export default defineService({
  id: 'coveralls',
  name: 'Coveralls',
  checked: '2026-11-24',
  keys: [
    {
      id: 'coveralls-personal-api-token',
      token: token(base62Hyphen(37)),
      near: ['coveralls'],
      evidence: 'observed',
    },
  ],
});
