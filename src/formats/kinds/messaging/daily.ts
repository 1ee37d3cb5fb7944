import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Daily: API key. */
export default defineService({
  id: 'daily',
  name: 'Daily',
  checked: '2026-11-24',
  keys: [
    {
      id: 'daily-co-api-key',
      token: token(hexLower(64)),
      near: ['daily_api', 'daily-api', 'dailyapi', 'daily.co', 'dailyco', 'daily_co', 'daily-co'],
      evidence: 'observed',
    },
  ],
});
