import { defineService } from '../../service.ts';
import { token, uuid } from '../../token.ts';

/** Logz.io: API token. */
export default defineService({
  id: 'logz-io',
  name: 'Logz.io',
  checked: '2026-11-24',
  keys: [
    {
      id: 'logz-io-api-token',
      token: token(uuid),
      near: ['logz.io', 'logzio', 'logz_io', 'logz-io'],
      evidence: 'observed',
    },
  ],
});
