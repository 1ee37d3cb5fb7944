import { defineService } from '../../service.ts';
import { base36Upper, token } from '../../token.ts';

/** Etherscan: API key. */
export default defineService({
  id: 'etherscan',
  name: 'Etherscan',
  checked: '2026-11-24',
  keys: [
    {
      id: 'etherscan-api-key',
      token: token(base36Upper(34)),
      near: ['etherscan', 'bscscan'],
      evidence: 'observed',
    },
  ],
});
