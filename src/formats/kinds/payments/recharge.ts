import { defineService } from '../../service.ts';
import { hex, oneOf } from '../../token.ts';

/** Recharge: API key. */
export default defineService({
  id: 'recharge',
  name: 'Recharge',
  checked: '2026-11-24',
  keys: [
    {
      id: 'recharge-payments-api-key',
      token: oneOf(
        [
          'sk_1x1_',
          'sk_1x3_',
          'sk_2x1_',
          'sk_2x2_',
          'sk_3x3_',
          'sk_5x3_',
          'sk_10x3_',
          'sk_test_1x1_',
          'sk_test_1x3_',
          'sk_test_2x1_',
          'sk_test_2x2_',
          'sk_test_3x3_',
          'sk_test_5x3_',
          'sk_test_10x3_',
        ],
        hex(64),
      ),
      evidence: 'unconfirmed',
      generic: true,
    },
  ],
});
