import { defineService } from '../../service.ts';
import { base36Lower, base64url, either, token } from '../../token.ts';

/** Buildkite. */
export default defineService({
  id: 'buildkite',
  name: 'Buildkite',
  console: 'https://buildkite.com/user/api-access-tokens',
  checked: '2026-11-24',
  keys: [
    {
      id: 'buildkite-service-token',
      token: either(
        token('bkaa_', base64url(75)),
        token('bkaj_', base64url(333)),
        token('bkar_', base64url(73)),
        token('bkct_', base64url(73)),
        token('bkpt_', base64url(199)),
        token('bkpat_', base64url(54)),
        token('bkps_', base64url(64)),
      ),
      evidence: 'unconfirmed',
    },
    {
      id: 'buildkite-token-legacy',
      token: token(base36Lower(40)),
      near: ['buildkite'],
      evidence: 'unconfirmed',
    },
    {
      id: 'buildkite-user-access-token',
      token: either(token('bkua_', base36Lower(40)), token('bkua_', base36Lower(53))),
      evidence: 'observed',
    },
  ],
});
