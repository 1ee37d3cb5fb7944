import { defineService } from '../../service.ts';
import { base62Hyphen, token } from '../../token.ts';

/** OVHcloud: application secret, consumer key. */
export default defineService({
  id: 'ovhcloud',
  name: 'OVHcloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ovh-application-secret',
      token: token(base62Hyphen(32)),
      near: [
        'ovh_application_secret',
        'ovh-application-secret',
        'ovhapplicationsecret',
        'ovh application secret',
        'application_secret',
        'application-secret',
        'applicationsecret',
        'app_secret',
        'app-secret',
        'appsecret',
        'app secret',
      ],
      evidence: 'unconfirmed',
    },
    {
      id: 'ovh-consumer-key',
      token: token(base62Hyphen(32)),
      near: [
        'ovh_consumer_key',
        'ovh-consumer-key',
        'ovhconsumerkey',
        'ovh consumer key',
        'consumer_key',
        'consumer-key',
        'consumerkey',
      ],
      evidence: 'unconfirmed',
    },
  ],
});
