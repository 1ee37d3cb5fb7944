import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Semaphore CI: API token. */
export default defineService({
  id: 'semaphore-ci',
  name: 'Semaphore CI',
  checked: '2026-11-24',
  keys: [
    {
      id: 'semaphore-api-key',
      token: token(base36Lower(32)),
      near: [
        'semaphoreci',
        'semaphore_api',
        'semaphore-api',
        'semaphoreapi',
        'semaphore_token',
        'semaphore-token',
        'semaphoretoken',
      ],
      evidence: 'observed',
    },
  ],
});
