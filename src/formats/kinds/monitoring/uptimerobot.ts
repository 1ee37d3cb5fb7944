import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** UptimeRobot: API key. */
export default defineService({
  id: 'uptimerobot',
  name: 'UptimeRobot',
  checked: '2026-11-24',
  keys: [
    {
      id: 'uptimerobot-api-key',
      token: token(base62(9), '-', base62(24)),
      near: ['uptimerobot'],
      evidence: 'observed',
    },
  ],
});
