import { defineService } from '../../service.ts';
import { base36Lower, either, token, uuid, uuidAnyCase } from '../../token.ts';

/** WakaTime: API key, API key without prefix. */
export default defineService({
  id: 'wakatime',
  name: 'WakaTime',
  checked: '2026-11-24',
  keys: [
    {
      id: 'wakatime-api-key',
      token: either(token('waka_', uuid), token('waka_', base36Lower(36, 64))),
      evidence: 'unconfirmed',
    },
    {
      id: 'wakatime-api-key-legacy',
      token: token(uuidAnyCase),
      near: ['wakatime', 'waka_time', 'waka-time'],
      evidence: 'unconfirmed',
    },
  ],
});
