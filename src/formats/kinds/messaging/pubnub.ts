import { defineService } from '../../service.ts';
import { token, uuid } from '../../token.ts';

/** PubNub: publish key, subscribe key. */
export default defineService({
  id: 'pubnub',
  name: 'PubNub',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pubnub-publish-key',
      token: token('pub-c-', uuid),
      evidence: 'observed',
    },
    {
      id: 'pubnub-subscribe-key',
      token: token('sub-c-', uuid),
      evidence: 'observed',
      publishable: true,
    },
  ],
});
