import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** data.gov: API key. */
export default defineService({
  id: 'data-gov',
  name: 'data.gov',
  checked: '2026-11-24',
  keys: [
    {
      id: 'datagov-api-key',
      token: token(base62(40)),
      near: ['data.gov', 'datagov', 'data_gov', 'data-gov'],
      evidence: 'observed',
    },
  ],
});
