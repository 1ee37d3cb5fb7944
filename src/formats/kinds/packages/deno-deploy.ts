import { defineService } from '../../service.ts';
import { base62, oneOf } from '../../token.ts';

/** Deno Deploy: personal access token. */
export default defineService({
  id: 'deno-deploy',
  name: 'Deno Deploy',
  checked: '2026-11-24',
  keys: [
    {
      id: 'deno-account-token',
      token: oneOf(['ddp_', 'ddw_'], base62(36)),
      evidence: 'observed',
    },
  ],
});
