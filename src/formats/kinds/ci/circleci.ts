import { defineService } from '../../service.ts';
import { base62, hexLower, token } from '../../token.ts';

/** CircleCI: personal API token, project or legacy API token. */
export default defineService({
  id: 'circleci',
  name: 'CircleCI',
  console: 'https://app.circleci.com/settings/user/tokens',
  checked: '2026-11-24',
  keys: [
    {
      id: 'circleci-personal-token',
      token: token('CCIPAT_', base62(22), '_', hexLower(40)),
      evidence: 'observed',
    },
    {
      id: 'circleci-project-token',
      token: token(hexLower(40)),
      near: [
        'circleci',
        'circle_token',
        'circle-token',
        'circletoken',
        'circle_ci',
        'circle-ci',
        'circle_api',
        'circle-api',
        'circleapi',
      ],
      evidence: 'observed',
    },
  ],
});
