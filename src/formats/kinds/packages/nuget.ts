import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** NuGet: API key, API key near the name. */
export default defineService({
  id: 'nuget',
  name: 'NuGet',
  checked: '2026-11-24',
  keys: [
    {
      id: 'nuget-api-key',
      token: token('oy2', base36Lower(43)),
      evidence: 'observed',
    },
    {
      id: 'nuget-api-key-legacy',
      token: token(base36Lower(46)),
      near: ['nuget'],
      evidence: 'observed',
    },
  ],
});
