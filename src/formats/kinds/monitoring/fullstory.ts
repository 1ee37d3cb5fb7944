import { defineService } from '../../service.ts';
import { base64, oneOf, token } from '../../token.ts';

/** FullStory: API key. */
export default defineService({
  id: 'fullstory',
  name: 'FullStory',
  checked: '2026-11-24',
  keys: [
    {
      id: 'fullstory-api-key',
      token: oneOf(['na1.', 'eu1.'], base64(20, 200)),
      evidence: 'observed',
    },
    {
      id: 'fullstory-api-key-legacy',
      token: token(base64(88)),
      near: ['fullstory'],
      evidence: 'observed',
    },
  ],
});
