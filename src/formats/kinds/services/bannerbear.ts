import { defineService } from '../../service.ts';
import { base62, hexLower, oneOf, token } from '../../token.ts';

/** Bannerbear: project or master API key, API key. */
export default defineService({
  id: 'bannerbear',
  name: 'Bannerbear',
  checked: '2026-11-24',
  keys: [
    {
      id: 'bannerbear-api-key',
      token: oneOf(['bb_pr_', 'bb_ma_'], hexLower(30)),
      evidence: 'unconfirmed',
    },
    {
      id: 'bannerbear-api-key-legacy',
      token: token(base62(22), 'tt'),
      near: ['bannerbear'],
      evidence: 'observed',
    },
  ],
});
