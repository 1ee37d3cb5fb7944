import { defineService } from '../../service.ts';
import { base36Lower, oneOf } from '../../token.ts';

/** Scrapfly: API key. */
export default defineService({
  id: 'scrapfly',
  name: 'Scrapfly',
  checked: '2026-11-24',
  keys: [
    {
      id: 'scrapfly-api-key',
      token: oneOf(['scp-live-', 'scp-test-'], base36Lower(32)),
      evidence: 'observed',
    },
  ],
});
