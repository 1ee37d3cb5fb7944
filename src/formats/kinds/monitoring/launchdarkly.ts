import { defineService } from '../../service.ts';
import { base36Lower, base64url, oneOf, token } from '../../token.ts';

/** LaunchDarkly: API access token or SDK key, access token. */
export default defineService({
  id: 'launchdarkly',
  name: 'LaunchDarkly',
  console: 'https://app.launchdarkly.com/settings/authorization',
  checked: '2026-11-24',
  keys: [
    {
      id: 'launchdarkly-access-token',
      token: oneOf(
        ['api-', 'sdk-'],
        base36Lower(8),
        '-',
        base36Lower(4),
        '-4',
        base36Lower(3),
        '-',
        base36Lower(4),
        '-',
        base36Lower(12),
      ),
      near: ['launchdarkly'],
      evidence: 'observed',
    },
    {
      id: 'launchdarkly-access-token-legacy',
      token: token(base64url(40)),
      near: ['launchdarkly'],
      evidence: 'observed',
    },
  ],
});
