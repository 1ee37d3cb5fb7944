import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Pulumi: access token. */
export default defineService({
  id: 'pulumi',
  name: 'Pulumi',
  console: 'https://app.pulumi.com/account/tokens',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pulumi-api-token',
      token: token('pul-', base36Lower(40)),
      evidence: 'observed',
    },
  ],
});
