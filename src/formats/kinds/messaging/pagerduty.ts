import { defineService } from '../../service.ts';
import { base64Any, token } from '../../token.ts';

/** PagerDuty: user API token. */
export default defineService({
  id: 'pagerduty',
  name: 'PagerDuty',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pagerduty-api-key',
      token: token('u+', base64Any(18)),
      near: ['pagerduty', 'pager_duty', 'pager-duty'],
      evidence: 'observed',
    },
  ],
});
