import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** weatherstack: access key. */
export default defineService({
  id: 'weatherstack',
  name: 'weatherstack',
  checked: '2026-11-24',
  keys: [
    {
      id: 'weatherstack-api-key',
      token: token(base36Lower(32)),
      near: ['weatherstack'],
      evidence: 'observed',
    },
  ],
});
