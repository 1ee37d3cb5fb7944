import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** TaxJar: API token. */
export default defineService({
  id: 'taxjar',
  name: 'TaxJar',
  checked: '2026-11-24',
  keys: [
    {
      id: 'taxjar-api-key',
      token: token(base36Lower(32)),
      near: ['taxjar'],
      evidence: 'observed',
    },
  ],
});
